package nl.straatkubus.platform.mail;

import java.util.List;

/**
 * A letter to one person.
 *
 * @param key names the letter in its schema: a second one with the same key is not written, however often it is tried
 * @param body plain text
 */
public record Letter(String key, String recipient, String subject, String body, List<Attachment> attachments) {
    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** A letter without attachments. */
    public static Letter of(String key, String recipient, String subject, String body) {
        return new Letter(key, recipient, subject, body, List.of());
    }

    /** @param type media type, such as {@code application/pdf} */
    public record Attachment(String name, String type, byte[] content) {}
}
