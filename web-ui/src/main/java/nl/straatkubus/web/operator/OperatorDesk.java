package nl.straatkubus.web.operator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.InvoiceRefused;
import nl.straatkubus.admin.billing.Invoices;
import nl.straatkubus.admin.billing.Payment;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.farewell.Farewells;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.Prices;
import nl.straatkubus.admin.onboarding.Fault;
import nl.straatkubus.admin.onboarding.Onboarded;
import nl.straatkubus.admin.onboarding.Onboarding;
import nl.straatkubus.admin.onboarding.OnboardingRequest;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/**
 * The operator's work, for screens and API alike: every call checks that an operator asks, and every change is kept in
 * the platform's log.
 */
@Component
public final class OperatorDesk {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final CurrentViewer current;
    private final Municipalities municipalities;
    private final Licences licences;
    private final Invoices invoices;
    private final Customers customers;
    private final Prices prices;
    private final Farewells farewells;
    private final Onboarding onboarding;
    private final MunicipalityUse use;
    private final AuditLog audit;
    private final Clock clock;

    OperatorDesk(
            CurrentViewer current,
            Municipalities municipalities,
            Licences licences,
            Invoices invoices,
            Customers customers,
            Prices prices,
            Farewells farewells,
            Onboarding onboarding,
            MunicipalityUse use,
            AuditLog audit,
            Clock clock) {
        this.current = current;
        this.municipalities = municipalities;
        this.licences = licences;
        this.invoices = invoices;
        this.customers = customers;
        this.prices = prices;
        this.farewells = farewells;
        this.onboarding = onboarding;
        this.use = use;
        this.audit = audit;
        this.clock = clock;
    }

    /** A municipality beside its licence, if it has one. */
    public record Entry(Municipality municipality, Optional<Licence> licence) {}

    /** By name; of a municipality whose licence was ended the ended one. */
    public List<Entry> entries() {
        operator();
        Map<MunicipalityCode, Licence> newest = licences.all().stream()
                .collect(Collectors.toMap(Licence::municipality, licence -> licence, (_, later) -> later));
        return municipalities.all().stream()
                .map(municipality -> new Entry(municipality, Optional.ofNullable(newest.get(municipality.code()))))
                .toList();
    }

    /** How many people have an account in each municipality whose environment works; numbers and no names. */
    public Map<MunicipalityCode, Long> people() {
        operator();
        return use.all().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .people()));
    }

    public List<Invoice> invoices() {
        operator();
        return invoices.all();
    }

    /** As {@link Invoices#electronic}. */
    Set<Long> electronic(List<Invoice> of) {
        operator();
        return invoices.electronic(of);
    }

    /** @throws InvoiceRefused when there is no such invoice */
    public Invoice invoice(long id) {
        operator();
        return invoices.find(id).orElseThrow(InvoiceRefused::unknown);
    }

    /** Who sends the invoices; empty when the operator does that by hand. */
    public Optional<String> paymentProvider() {
        return invoices.provider();
    }

    /** Today where the municipalities are. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public Optional<Licence> licence(long id) {
        operator();
        return licences.all().stream().filter(licence -> licence.id() == id).findFirst();
    }

    /** @throws nl.straatkubus.admin.licence.LicenceRefused as {@link Licences#grant} */
    public Licence grant(MunicipalityCode municipality, LocalDate start, Money yearly) {
        return kept("granted-licence", municipality.value(), () -> licences.grant(municipality, start, yearly));
    }

    /** @throws nl.straatkubus.admin.licence.LicenceRefused as {@link Licences#renew} */
    public Licence renew(long id) {
        return kept("renewed-licence", Long.toString(id), () -> licences.renew(id));
    }

    /** @throws nl.straatkubus.admin.licence.LicenceRefused as {@link Licences#end} */
    public Licence end(long id) {
        return kept("ended-licence", Long.toString(id), () -> licences.end(id));
    }

    /** @throws nl.straatkubus.admin.billing.InvoiceRefused as {@link Invoices#send} */
    public Invoice send(Invoice invoice, String email) {
        return kept("sent-invoice", invoice.number(), () -> invoices.send(invoice.id(), email));
    }

    /** @throws nl.straatkubus.admin.billing.InvoiceRefused as {@link Invoices#paid} */
    public Invoice paid(Invoice invoice, LocalDate on) {
        return kept("noted-payment", invoice.number(), () -> invoices.paid(invoice.id(), on));
    }

    /** @throws nl.straatkubus.admin.billing.InvoiceRefused as {@link Invoices#paidBack} */
    public Invoice paidBack(Invoice invoice, LocalDate on) {
        return kept("noted-repayment", invoice.number(), () -> invoices.paidBack(invoice.id(), on));
    }

    /** As {@link Invoices#document}. */
    public Optional<byte[]> document(Invoice invoice, Invoices.Document document) {
        operator();
        return invoices.document(invoice.id(), document);
    }

    public List<Payment> unassignedPayments() {
        operator();
        return invoices.unassigned();
    }

    /** @throws InvoiceRefused as {@link Invoices#assign} */
    public Invoice assign(long payment, Invoice invoice) {
        return kept("assigned-payment", invoice.number(), () -> invoices.assign(payment, invoice.id()));
    }

    /** @throws nl.straatkubus.admin.billing.StatementUnreadable as {@link Invoices#read} */
    public Invoices.StatementRead readStatement(byte[] camt053) {
        return kept("read-statement", "camt.053", () -> invoices.read(camt053));
    }

    public Customer customer(MunicipalityCode municipality) {
        operator();
        return customers.of(municipality);
    }

    /** @throws nl.straatkubus.admin.customer.CustomerFaulty with every fault */
    public void keep(MunicipalityCode municipality, Customer customer) {
        kept("changed-contract-party", municipality.value(), () -> {
            customers.put(municipality, customer, operator().subject());
            return customer;
        });
    }

    /** What a year that begins on this day costs. */
    public Money price(LocalDate firstDay, Plan plan) {
        return prices.on(firstDay).of(plan);
    }

    /** @throws nl.straatkubus.admin.licence.LicenceRefused as {@link Licences#suspend} */
    public Licence suspend(long id, String why) {
        return kept("suspended-licence", Long.toString(id), () -> licences.suspend(id, why));
    }

    /** @throws nl.straatkubus.admin.licence.LicenceRefused as {@link Licences#resume} */
    public Licence resume(long id) {
        return kept("resumed-licence", Long.toString(id), () -> licences.resume(id));
    }

    /** @throws nl.straatkubus.admin.licence.LicenceRefused as {@link Licences#credit} */
    public Licence credit(long id, LocalDate from) {
        return kept("credited-licence", Long.toString(id), () -> licences.credit(id, from));
    }

    /** @throws nl.straatkubus.admin.licence.LicenceRefused as {@link Licences#upgrade} */
    public Licence upgrade(long id, Plan plan, String orderNumber) {
        return kept("upgraded-licence", Long.toString(id), () -> licences.upgrade(id, plan, orderNumber));
    }

    /** When the municipality last took its data along. */
    public Optional<LocalDate> takenOn(Licence licence) {
        operator();
        return farewells
                .find(licence.id())
                .flatMap(Farewells.Farewell::takenAt)
                .map(at -> LocalDate.ofInstant(at, ZONE));
    }

    /** @throws nl.straatkubus.admin.farewell.FarewellRefused as {@link Farewells#erase} */
    public Farewells.Farewell erase(Licence licence, boolean waived) {
        return kept(
                "erased-municipality",
                licence.municipality().value(),
                () -> farewells.erase(licence.id(), operator().name(), waived));
    }

    /** A municipality that left, with the certificate of its erasure. */
    public record Left(MunicipalityCode municipality, String name, long licence) {}

    /** The municipalities that were erased, by code. */
    public List<Left> left() {
        operator();
        return farewells.erased().stream()
                .map(one -> new Left(one.municipality(), one.name(), one.licence()))
                .toList();
    }

    public Optional<byte[]> certificate(long licence) {
        operator();
        return farewells.certificate(licence);
    }

    /** The faults of a request, without doing anything. */
    public List<Fault> check(OnboardingRequest request) {
        operator();
        return onboarding.check(request);
    }

    /** As {@link Onboarding#tryOut}. */
    public List<Fault> tryOut(OnboardingRequest request) {
        operator();
        return onboarding.tryOut(request);
    }

    /** @throws nl.straatkubus.admin.onboarding.RequestFaulty as {@link Onboarding#open} */
    public Onboarded onboard(OnboardingRequest request) {
        return onboarding.open(operator(), request);
    }

    private <T> T kept(String action, String object, Supplier<T> work) {
        Viewer operator = operator();
        T done = work.get();
        DataScope.platform(DataScope.Duty.WEB).run(() -> audit.record(operator, action, object, "ok"));
        return done;
    }

    private Viewer operator() {
        Viewer viewer = current.viewer();
        if (!viewer.may(Right.OPERATE)) {
            throw new AccessDenied("This is the operator's work");
        }
        return viewer;
    }
}
