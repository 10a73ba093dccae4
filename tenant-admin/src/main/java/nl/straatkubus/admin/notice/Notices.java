package nl.straatkubus.admin.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.PlatformWork;
import nl.straatkubus.admin.licence.PriceList;
import nl.straatkubus.admin.licence.Prices;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.admin.wording.Wording;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.mail.Letter;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes what is due about licences. Doing it again, today or on another node, writes nothing twice. */
@Component
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final Licences licences;
    private final Prices prices;
    private final Municipalities municipalities;
    private final Customers customers;
    private final Users users;
    private final Outbox outbox;
    private final PlatformWork work;
    private final String baseUrl;

    Notices(
            Licences licences,
            Prices prices,
            Municipalities municipalities,
            Customers customers,
            Users users,
            Outbox outbox,
            PlatformTransactionManager transactions,
            @Value("${straatkubus.base-url:}") String baseUrl) {
        this.licences = licences;
        this.prices = prices;
        this.municipalities = municipalities;
        this.customers = customers;
        this.users = users;
        this.outbox = outbox;
        this.work = new PlatformWork(transactions);
        this.baseUrl = baseUrl;
    }

    /** Writes every word that is due today; one municipality that fails does not keep it from the others. */
    public void writeDue() {
        for (Licence licence : licences.all()) {
            try {
                tellOfPrices(licence);
                NoticeKind.due(licence.state()).ifPresent(kind -> write(licence, kind));
            } catch (RuntimeException failure) {
                LOG.error("The notice to {} could not be written", licence.municipality(), failure);
            }
        }
    }

    private void write(Licence licence, NoticeKind kind) {
        Customer customer = customers.of(licence.municipality());
        Wording words = new Wording(customer.locale());
        String subject = words.text("notice." + kind.code() + ".subject", words.day(licence.lastDay()));
        String body = words.text("notice." + kind.code() + ".body", arguments(licence, words)) + foot(words);
        String about = "licence-" + licence.id() + "-" + licence.lastDay() + "-" + kind.key() + "-";
        send(recipients(licence.municipality(), customer), about, subject, body);
    }

    private Object[] arguments(Licence licence, Wording words) {
        Term next = licences.next(licence);
        String price = next.price().isZero()
                ? words.text("notice.own-use")
                : words.text("notice.price", words.amount(next.price().cents()));
        String until = licence.state() instanceof LicenceState.Grace grace
                ? words.day(grace.lastDay())
                : words.day(licence.lastDay().plusDays(LicenceState.DAYS_OF_GRACE));
        String why = licence.state() instanceof LicenceState.Suspended suspended ? suspended.why() : "";
        return new Object[] {words.day(licence.lastDay()), until, price, why};
    }

    /** Tells of prices that were announced and do not count yet, whom they will concern. */
    private void tellOfPrices(Licence licence) {
        Optional<Plan> plan = licence.ended().isEmpty() ? licence.last().plan() : Optional.empty();
        for (PriceList list : prices.announced()) {
            plan.ifPresent(agreed -> {
                Customer customer = customers.of(licence.municipality());
                Wording words = new Wording(customer.locale());
                String from = words.day(list.validFrom());
                send(
                        recipients(licence.municipality(), customer),
                        "prices-" + list.validFrom() + "-" + licence.id() + "-",
                        words.text("notice.prices.subject", from),
                        words.text(
                                        "notice.prices.body",
                                        from,
                                        words.amount(list.of(agreed).cents()))
                                + foot(words));
            });
        }
    }

    private String foot(Wording words) {
        return words.text("notice.foot", baseUrl + "/licentie");
    }

    private void send(Set<String> recipients, String about, String subject, String body) {
        work.run(() ->
                recipients.forEach(recipient -> outbox.write(Letter.of(about + recipient, recipient, subject, body))));
    }

    /** The contract contact and who administers the municipality's users, nobody else. */
    private Set<String> recipients(MunicipalityCode code, Customer customer) {
        Set<String> recipients = new LinkedHashSet<>();
        Optional.of(customer.contactEmail()).filter(email -> !email.isEmpty()).ifPresent(recipients::add);
        List<Users.Account> people = municipalities
                .find(code)
                .filter(one -> one.state() == Municipality.State.READY)
                .map(_ -> DataScope.municipality(code, DataScope.Duty.WEB).get(users::all))
                .orElse(List.of());
        people.stream()
                .filter(account -> new Viewer(Optional.of(code), account.email(), account.name(), account.functions())
                        .may(Right.MANAGE_USERS))
                .map(Users.Account::email)
                .forEach(recipients::add);
        return recipients;
    }
}
