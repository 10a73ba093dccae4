package nl.straatkubus.admin.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.straatkubus.admin.AdminTest;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.Invoices;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.offer.OfferRefused.Reason;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.mail.LetterPost;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From offer to first sign-in, without an operator in between. */
@AdminTest
class OffersTest {
    @Autowired
    private Offers offers;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Licences licences;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Customers customers;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Users users;

    @Autowired
    private LetterPost post;

    @Autowired
    private GreenMail server;

    @Autowired
    private MovableClock clock;

    @Test
    void whoAcceptsAnOfferHasAnEnvironmentALicenceAndAnAdministrator() throws Exception {
        clock.moveTo("2045-03-01");
        MunicipalityCode code = new MunicipalityCode("GM7401");
        Offers.Made made = offers.make(request("GM7401", "Ordershoven"), "operator@almere.demo");
        assertThat(licences.of(code).orElseThrow().state()).isInstanceOf(LicenceState.Offered.class);
        assertThat(municipalities.find(code)).isEmpty();
        assertThat(mailTo(DataScope.platform(DataScope.Duty.WEB), "inkoop@ordershoven.example")
                        .getFirst()
                        .getContentType())
                .startsWith("multipart");

        String token = token(made.link());
        clock.moveTo("2045-03-10");
        assertThatThrownBy(() -> offers.accept(token, "I. Koop", "Inkoper", " "))
                .isInstanceOfSatisfying(OfferRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.ORDER_NUMBER_EMPTY));
        Offer accepted = offers.accept(token, "I. Koop", "Inkoper", "4500077777");

        assertThat(accepted.state())
                .isEqualTo(
                        new OfferState.Accepted(LocalDate.of(2045, 3, 10), "I. Koop", "Inkoper", "4500077777", true));
        assertThat(licences.of(code).orElseThrow().current().orderNumber()).isEqualTo("4500077777");
        assertThat(customers.of(code).invoiceEmail()).isEqualTo("inkoop@ordershoven.example");
        assertThat(invoices.of(code)).extracting(Invoice::orderNumber).containsExactly("4500077777");
        assertThat(invoices.of(code).getFirst().municipalityName()).isEqualTo("Ordershoven");
        assertRefused(token, Reason.NOT_OPEN);

        DataScope ordershoven = DataScope.municipality(code, DataScope.Duty.WEB);
        String link = ((String) mailTo(ordershoven, "beheer@ordershoven.example")
                        .getFirst()
                        .getContent())
                .lines()
                .filter(line -> line.contains("https://straatkubus.example/uitnodiging/gm7401/"))
                .findFirst()
                .orElseThrow();
        ordershoven.run(() -> {
            assertThat(invitations.accept(token(link), "langs de haven lopen")).isPresent();
            assertThat(users.verify("beheer@ordershoven.example", "langs de haven lopen"))
                    .hasValueSatisfying(
                            account -> assertThat(account.functions()).containsExactly(Function.ADMINISTRATOR));
        });
    }

    @Test
    void anOfferThatIsOverWithdrawnOrReplacedCannotBeAccepted() {
        clock.moveTo("2045-03-01");
        Offers.Made first = offers.make(request("GM7402", "Verloopdam"), "operator@almere.demo");
        Offers.Made again = offers.linkAgain(first.offer().id());
        assertRefused(token(first.link()), Reason.UNKNOWN);
        clock.moveTo("2045-05-02");
        assertRefused(token(again.link()), Reason.NOT_OPEN);

        Offers.Made second = offers.make(
                new OfferRequest(
                        "GM7402",
                        "Verloopdam",
                        new Plan(30_000, Set.of()),
                        LocalDate.of(2045, 6, 1),
                        LocalDate.of(2045, 6, 1),
                        "I. Koop",
                        "inkoop@verloopdam.example",
                        "B. Heer",
                        "beheer@verloopdam.example",
                        "en"),
                "operator@almere.demo");
        offers.withdraw(second.offer().id());
        assertRefused(token(second.link()), Reason.NOT_OPEN);
        assertRefused("nobody-made-this", Reason.UNKNOWN);
        assertThat(municipalities.find(new MunicipalityCode("GM7402"))).isEmpty();
    }

    @Test
    void anInvitationLastsTwoWeeks() {
        clock.moveTo("2045-04-01");
        MunicipalityCode linkdam = new MunicipalityCode("GM7403");
        municipalities.open(linkdam, "Linkdam");
        DataScope.municipality(linkdam, DataScope.Duty.WEB).run(() -> {
            String link = invitations
                    .inviteFirst("b@linkdam.example", "B.", Locale.of("nl"))
                    .orElseThrow()
                    .link();
            clock.moveTo("2045-04-14");
            assertThat(invitations.find(token(link))).isPresent();
            clock.moveTo("2045-04-16");
            assertThat(invitations.accept(token(link), "langs de haven lopen")).isEmpty();
        });
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        OfferRequest empty = new OfferRequest("7", "", null, null, null, "", "x", "", "y", "nl");
        assertThat(empty.faults(LocalDate.of(2045, 3, 1)))
                .containsOnlyKeys(
                        "code",
                        "name",
                        "inhabitants",
                        "firstDay",
                        "validUntil",
                        "contactEmail",
                        "adminName",
                        "adminEmail");
        assertThatThrownBy(() -> offers.make(empty, "operator")).isInstanceOf(OfferRefused.class);
    }

    private void assertRefused(String token, Reason reason) {
        assertThatThrownBy(() -> offers.accept(token, "I. Koop", "Inkoper", "PO-1"))
                .isInstanceOfSatisfying(OfferRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private List<MimeMessage> mailTo(DataScope from, String recipient) throws Exception {
        from.run(post::sendDue);
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : Arrays.asList(server.getReceivedMessages())) {
            if (message.getRecipients(Message.RecipientType.TO)[0].toString().equals(recipient)) {
                found.add(message);
            }
        }
        return found;
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1).strip();
    }

    private static OfferRequest request(String code, String name) {
        String place = name.toLowerCase(Locale.ROOT);
        return new OfferRequest(
                code,
                name,
                new Plan(30_000, Set.of()),
                LocalDate.of(2045, 4, 1),
                LocalDate.of(2045, 5, 1),
                "I. Koop",
                "inkoop@" + place + ".example",
                "B. Heer",
                "beheer@" + place + ".example",
                "nl");
    }
}
