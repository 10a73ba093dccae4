package nl.straatkubus.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import nl.straatkubus.platform.tenancy.DataScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends letters, each until a mail server took it. A letter keeps its Message-ID over all attempts: should a process die
 * after the server took it and before that was noted, mail programs recognise the second copy.
 */
@Component
public final class LetterPost {
    private static final Logger LOG = LoggerFactory.getLogger(LetterPost.class);

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> post;
    private final String from;

    LetterPost(
            Outbox outbox,
            ObjectProvider<JavaMailSender> post,
            @Value("${straatkubus.mail-from:straatkubus@localhost}") String from) {
        this.outbox = outbox;
        this.post = post;
        this.from = from;
    }

    /** Sends what is due in the scope; what fails is tried again later, with longer and longer waits. */
    public void sendDue() {
        JavaMailSender sender = post.getIfAvailable();
        if (sender == null) {
            return;
        }
        for (Outbox.Due letter : outbox.due()) {
            if (outbox.claims(letter)) {
                send(sender, letter);
            }
        }
    }

    private void send(JavaMailSender sender, Outbox.Due letter) {
        try {
            sender.send(message(sender, letter));
            outbox.sent(letter);
        } catch (MailException | MessagingException failure) {
            LOG.warn(
                    "Letter {} of {} was not taken by the mail server, attempt {}: {}",
                    letter.id(),
                    DataScope.required().schema(),
                    letter.attempts() + 1,
                    failure.getMessage());
        }
    }

    private MimeMessage message(JavaMailSender sender, Outbox.Due due) throws MessagingException {
        Letter letter = due.letter();
        String id = "<letter-" + DataScope.required().schema() + "-" + due.id() + "@straatkubus>";
        MimeMessage message = new KeepsItsId(sender.createMimeMessage(), id);
        MimeMessageHelper text =
                new MimeMessageHelper(message, !letter.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        text.setFrom(from);
        text.setTo(letter.recipient());
        text.setSubject(letter.subject());
        text.setText(letter.body());
        for (Letter.Attachment part : letter.attachments()) {
            text.addAttachment(part.name(), new ByteArrayResource(part.content()), part.type());
        }
        return message;
    }

    /** The library gives every message an id of its own at the last moment, unless told not to. */
    private static final class KeepsItsId extends MimeMessage {
        private final String id;

        KeepsItsId(MimeMessage empty, String id) {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
