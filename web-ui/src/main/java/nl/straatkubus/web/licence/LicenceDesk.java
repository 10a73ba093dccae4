package nl.straatkubus.web.licence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.Invoices;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.farewell.Farewells;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/**
 * What a municipality's administrators do about their licence. Every change stands in the municipality's log and in the
 * platform's.
 */
@Component
final class LicenceDesk {
    private final CurrentViewer current;
    private final Licences licences;
    private final Customers customers;
    private final Invoices invoices;
    private final Farewells farewells;
    private final AuditLog audit;
    private final Clock clock;

    LicenceDesk(
            CurrentViewer current,
            Licences licences,
            Customers customers,
            Invoices invoices,
            Farewells farewells,
            AuditLog audit,
            Clock clock) {
        this.current = current;
        this.licences = licences;
        this.customers = customers;
        this.invoices = invoices;
        this.farewells = farewells;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty after it was ended, when nobody can sign in any more. */
    Optional<Licence> licence() {
        return current.viewer().municipality().flatMap(licences::of);
    }

    /** Whether this person sees amounts and contacts and may renew; others only see how the licence stands. */
    boolean isAdministrator() {
        return current.viewer().may(Right.MANAGE_USERS);
    }

    /** What the next year would be. */
    Term next(Licence licence) {
        return licences.next(licence);
    }

    Customer customer() {
        return customers.of(municipality());
    }

    /** @throws nl.straatkubus.admin.customer.CustomerFaulty with every fault */
    void keep(Customer customer) {
        MunicipalityCode code = municipality();
        customers.put(code, customer, current.viewer().subject());
        note("changed-contract-party", code.value());
    }

    /** @throws nl.straatkubus.admin.licence.LicenceRefused as {@link Licences#renew} */
    Licence renew(String orderNumber) {
        Licence licence = licences.of(municipality()).orElseThrow();
        Licence renewed = licences.renew(licence.id(), orderNumber);
        note("renewed-licence", Long.toString(licence.id()));
        return renewed;
    }

    /** The newest first; drafts are the operator's until they are sent. */
    List<Invoice> invoices() {
        return invoices.of(municipality()).stream()
                .filter(invoice -> invoice.sentOn().isPresent())
                .toList();
    }

    /** As {@link Invoices#electronic}. */
    Set<Long> electronic(List<Invoice> of) {
        return invoices.electronic(of);
    }

    /** @throws AccessDenied for an invoice of another municipality */
    Optional<byte[]> document(Invoice invoice, Invoices.Document document) {
        if (invoices().stream().noneMatch(own -> own.id() == invoice.id())) {
            throw new AccessDenied("This invoice is of another municipality");
        }
        return invoices.document(invoice.id(), document);
    }

    /** Writes everything that the municipality has here; who took it stands in the log. */
    void takeAlong(OutputStream zip) throws IOException {
        MunicipalityCode code = municipality();
        if (!licences.allows(code, Activity.EXPORT)) {
            throw new AccessDenied("The licence does not allow taking data along now");
        }
        farewells.take(code, current.viewer().subject(), zip);
        note("took-everything-along", code.value());
    }

    /** When the data were last taken along. */
    Optional<LocalDate> takenOn() {
        return licences.of(municipality())
                .flatMap(licence -> farewells.find(licence.id()))
                .flatMap(Farewells.Farewell::takenAt)
                .map(at -> LocalDate.ofInstant(at, Days.ZONE));
    }

    LocalDate today() {
        return Days.today(clock);
    }

    /** Asked before everything that only administrators see or do. */
    private MunicipalityCode municipality() {
        Viewer viewer = current.viewer();
        MunicipalityCode code = viewer.municipality().orElseThrow(() -> new AccessDenied("An operator has no licence"));
        if (!viewer.may(Right.MANAGE_USERS) || !licences.allows(code, Activity.ADMINISTER)) {
            throw new AccessDenied("This is the work of a municipality's administrator");
        }
        return code;
    }

    private void note(String action, String object) {
        Viewer viewer = current.viewer();
        viewer.scope().run(() -> audit.record(viewer, action, object, "ok"));
        DataScope.platform(DataScope.Duty.WEB).run(() -> audit.record(viewer, action, object, "ok"));
    }
}
