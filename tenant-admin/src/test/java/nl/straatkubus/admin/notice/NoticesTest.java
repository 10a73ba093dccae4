package nl.straatkubus.admin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.straatkubus.admin.AdminTest;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.Prices;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.mail.LetterPost;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what of a licence, and when. */
@AdminTest
class NoticesTest {
    private static final MunicipalityCode CODE = new MunicipalityCode("GM7201");

    @Autowired
    private Notices notices;

    @Autowired
    private Licences licences;

    @Autowired
    private Prices prices;

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
    void aYearThatNobodyRenewsIsToldInTimeToTheRightPeopleOnceEach() throws Exception {
        clock.moveTo("2050-01-01");
        municipalities.open(CODE, "Termijndam");
        DataScope.municipality(CODE, DataScope.Duty.WEB).run(() -> {
            users.enrol("beheer@termijndam.example", "B. Heer", Set.of(Function.ADMINISTRATOR), "secret");
            users.enrol("gebied@termijndam.example", "G. Bied", Set.of(Function.AREA_MANAGER), "secret");
        });
        customers.put(CODE, contact("inkoop@termijndam.example"), "operator");
        Licence licence = licences.grant(CODE, LocalDate.of(2050, 1, 1), Money.euros(21_000));

        assertThat(day("2050-10-01")).as("91 days before").isEmpty();
        assertThat(day("2050-10-02"))
                .containsExactlyInAnyOrder(
                        "beheer@termijndam.example: Uw licentie voor Straatkubus loopt tot en met 31 december 2050",
                        "inkoop@termijndam.example: Uw licentie voor Straatkubus loopt tot en met 31 december 2050");
        assertThat(day("2050-10-03")).as("said already").isEmpty();
        assertThat(day("2050-11-05")).as("60 days, four days late").hasSize(2);
        assertThat(day("2050-12-01")).as("30 days").hasSize(2);
        assertThat(day("2050-12-24")).as("7 days").hasSize(2);
        assertThat(day("2051-01-01")).as("first day of grace").hasSize(2);
        assertThat(day("2051-01-24")).as("grace runs out").hasSize(2);
        assertThat(day("2051-01-31")).as("read-only").hasSize(2);
        assertThat(day("2051-06-01")).isEmpty();

        licences.renew(licence.id(), "PO-1");
        assertThat(day("2051-06-02")).isEmpty();
    }

    @Test
    void newPricesAreToldToWhomTheyConcern() throws Exception {
        clock.moveTo("2060-01-01");
        MunicipalityCode code = new MunicipalityCode("GM7202");
        customers.put(code, contact("inkoop@prijsdam.example"), "operator");
        Plan plan = new Plan(40_000, Set.of());
        Term year = Term.yearFrom(LocalDate.of(2060, 1, 1), Money.euros(18_500)).under(Optional.of(plan), "");
        licences.grant(code, year);
        prices.announce(LocalDate.of(2060, 9, 1), new TreeMap<>(Map.of(1_000_000, Money.euros(21_000))), Map.of());

        assertThat(day("2060-01-02", "prijsdam"))
                .containsExactly("inkoop@prijsdam.example: Nieuwe prijzen voor Straatkubus vanaf 1 september 2060");
        assertThat(day("2060-01-03", "prijsdam")).isEmpty();
    }

    /** The letters of a morning about this municipality, as recipient and subject. */
    private List<String> day(String day) throws Exception {
        return day(day, "termijndam");
    }

    private List<String> day(String day, String place) throws Exception {
        clock.moveTo(day);
        notices.writeDue();
        notices.writeDue();
        DataScope.platform(DataScope.Duty.WEB).run(post::sendDue);
        List<String> letters = Arrays.stream(server.getReceivedMessages())
                .map(NoticesTest::line)
                .filter(line -> line.contains(place + ".example"))
                .toList();
        server.purgeEmailFromAllMailboxes();
        return letters;
    }

    private static String line(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0] + ": " + message.getSubject();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Customer contact(String email) {
        return new Customer("Gemeente Termijndam", "", "", "", "", "", "", "NL", "I. Koop", email, "", "", "nl");
    }
}
