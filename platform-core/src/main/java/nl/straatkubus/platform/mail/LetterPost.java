package nl.straatkubus.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import nl.straatkubus.platform.tenancy.DataScope;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends letters, each until a mail server took it. A mail server can take a letter and be cut off before it says so, and
 * nothing in SMTP lets one ask afterwards. Such a letter is not sent again by itself: a person decides ({@link
 * Outbox#doubtful}). A letter keeps its Message-ID over all attempts, by which mail programs recognise a second copy.
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

    /**
     * Sends what is due in the scope; what the mail server refuses is tried again later, with longer and longer waits.
     *
     * @throws IllegalStateException inside a transaction, which could undo what is noted of a letter that went out
     */
    public void sendDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Letters go out outside any transaction");
        }
        JavaMailSender sender = post.getIfAvailable();
        if (sender == null) {
            return;
        }
        for (Outbox.Due letter : outbox.due()) {
            if (outbox.takesInHand(letter)) {
                send(sender, letter);
            }
        }
    }

    private void send(JavaMailSender sender, Outbox.Due letter) {
        try {
            sender.send(message(sender, letter));
            outbox.sent(letter);
        } catch (MailSendException failure) {
            switch (Outcome.of(failure)) {
                case TAKEN -> outbox.sent(letter);
                case REFUSED -> refused(letter, failure);
                case UNKNOWN ->
                    LOG.warn(
                            "Letter {} of {} may have been taken by the mail server, and waits for a decision: {}",
                            letter.id(),
                            DataScope.required().schema(),
                            failure.getMessage());
            }
        } catch (MailException | MessagingException failure) {
            refused(letter, failure);
        }
    }

    private void refused(Outbox.Due letter, Exception failure) {
        outbox.refused(letter);
        LOG.warn(
                "Letter {} of {} was not taken by the mail server, attempt {}: {}",
                letter.id(),
                DataScope.required().schema(),
                letter.attempts() + 1,
                failure.getMessage());
    }

    /** What a failure tells of the letter. */
    private enum Outcome {
        TAKEN,
        REFUSED,
        UNKNOWN;

        static Outcome of(MailSendException failure) {
            if (failure.getFailedMessages().isEmpty()) {
                // Only saying goodbye failed.
                return TAKEN;
            }
            // A connection that was never made fails all messages with its own cause.
            boolean answered = failure.getFailedMessages().values().stream()
                    .allMatch(one -> one == failure.getCause() || isAnswer(one));
            return answered ? REFUSED : UNKNOWN;
        }

        /** A server that is cut off gives no code. */
        private static boolean isAnswer(Exception failure) {
            return failure instanceof SMTPSendFailedException send
                    ? send.getReturnCode() > 0
                    : failure instanceof SendFailedException;
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
