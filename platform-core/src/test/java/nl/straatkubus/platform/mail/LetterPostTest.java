package nl.straatkubus.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A letter waits for a mail server that is away, and is not sent again once it was taken. */
@PlatformTest
class LetterPostTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final DataScope WORKER = DataScope.municipality(DORDRECHT, DataScope.Duty.WORKER);
    private static final Letter LETTER = new Letter(
            "licence-1-60",
            "beheer@gemeente.demo",
            "Uw licentie",
            "Beste lezer,\n\nZij verloopt.",
            List.of(new Letter.Attachment(
                    "factuur.pdf", "application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII))));

    @Autowired
    JdbcClient database;

    @Autowired
    Municipalities municipalities;

    private Outbox outbox(int port, Clock clock) {
        return new Outbox(database, clock, beans(port).getBeanProvider(JavaMailSender.class));
    }

    private static StaticListableBeanFactory beans(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new StaticListableBeanFactory(Map.of("sender", sender));
    }

    private void post(int port, Clock clock) {
        WORKER.run(() -> new LetterPost(
                        outbox(port, clock), beans(port).getBeanProvider(JavaMailSender.class), "straatkubus@localhost")
                .sendDue());
    }

    private Map<String, Object> letter() {
        return WORKER.get(() -> database.sql("select attempts, sent_at from letter where key = ?")
                .param(LETTER.key())
                .query()
                .singleRow());
    }

    @Test
    void aLetterIsNeitherLostNorSentTwice() throws Exception {
        municipalities.open(DORDRECHT, "Dordrecht");
        int closed = closedPort();
        Clock now = Clock.systemUTC();
        assertThat(WORKER.get(() -> outbox(closed, now).write(LETTER))).isTrue();
        assertThat(WORKER.get(() -> outbox(closed, now).write(LETTER)))
                .as("written once, however often it is tried")
                .isFalse();

        post(closed, now);
        assertThat(letter()).containsEntry("attempts", 1).containsEntry("sent_at", null);
        post(closed, now);
        assertThat(letter()).as("waits before it is tried again").containsEntry("attempts", 1);

        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Clock later = Clock.offset(now, Duration.ofMinutes(5));
            post(server.getSmtp().getPort(), later);
            post(server.getSmtp().getPort(), later);
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getMessageID()).matches("<letter-gm0505-\\d+@straatkubus>");
            assertThat(((MimeMultipart) received.getContent()).getBodyPart(1).getFileName())
                    .isEqualTo("factuur.pdf");
            assertThat(letter().get("sent_at")).isNotNull();
        } finally {
            server.stop();
        }
    }

    @Test
    void aLetterThatWasInHandWhenTheProcessDiedIsNotSentAgainUntilSomebodySaysSo() throws Exception {
        municipalities.open(DORDRECHT, "Dordrecht");
        Clock now = Clock.systemUTC();
        Clock tomorrow = Clock.offset(now, Duration.ofDays(1));
        try (ServerThatHangsUp cutOff = new ServerThatHangsUp()) {
            WORKER.run(() -> outbox(cutOff.port(), now).write(Letter.of("dies", "k@gemeente.demo", "Nota", "Dag")));
            post(cutOff.port(), now);
            assertThat(cutOff.letters()).as("the server had all of it").isEqualTo(1);
            post(cutOff.port(), tomorrow);
            assertThat(cutOff.letters()).isEqualTo(1);
        }
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            int port = server.getSmtp().getPort();
            post(port, tomorrow);
            assertThat(server.getReceivedMessages()).isEmpty();
            assertThat(WORKER.get(() -> outbox(port, now).doubtful()))
                    .as("it may still be under way")
                    .isEmpty();

            Outbox.Doubtful letter =
                    WORKER.get(() -> outbox(port, tomorrow).doubtful()).getFirst();
            assertThat(letter.subject()).isEqualTo("Nota");
            WORKER.run(() -> outbox(port, tomorrow).decide(letter, true));
            post(port, tomorrow);
            WORKER.run(() -> outbox(port, tomorrow).decide(letter, true));
            post(port, tomorrow);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getMessageID())
                    .isEqualTo("<letter-gm0505-" + letter.id() + "@straatkubus>");
        } finally {
            server.stop();
        }
    }

    @Test
    void aLetterThatIsTakenAsSentNeverGoesOutAgain() throws Exception {
        municipalities.open(DORDRECHT, "Dordrecht");
        Clock now = Clock.systemUTC();
        Clock tomorrow = Clock.offset(now, Duration.ofDays(1));
        try (ServerThatHangsUp cutOff = new ServerThatHangsUp()) {
            WORKER.run(() -> outbox(cutOff.port(), now).write(Letter.of("arrived", "k@gemeente.demo", "Nota", "Dag")));
            post(cutOff.port(), now);
            WORKER.run(() -> {
                Outbox outbox = outbox(cutOff.port(), tomorrow);
                outbox.doubtful().forEach(letter -> outbox.decide(letter, false));
                assertThat(outbox.doubtful()).isEmpty();
            });
            post(cutOff.port(), tomorrow);
            assertThat(cutOff.letters()).isEqualTo(1);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
