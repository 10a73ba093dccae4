package nl.straatkubus.admin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.straatkubus.admin.AdminTest;
import nl.straatkubus.admin.MovableClock;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
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

    /** The letters of a morning about this municipality, as recipient and subject. */
    private List<String> day(String day) throws Exception {
        clock.moveTo(day);
        notices.writeDue();
        notices.writeDue();
        DataScope.platform(DataScope.Duty.WEB).run(post::sendDue);
        List<String> letters = Arrays.stream(server.getReceivedMessages())
                .map(NoticesTest::line)
                .filter(line -> line.contains("termijndam.example"))
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
