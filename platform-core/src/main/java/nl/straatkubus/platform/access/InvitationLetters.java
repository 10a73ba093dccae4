package nl.straatkubus.platform.access;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import nl.straatkubus.platform.mail.Letter;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import org.springframework.stereotype.Component;

/** The letter that takes an invitation to somebody; its words are in the bundle {@code access-letters}. */
@Component
final class InvitationLetters {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Municipalities municipalities;
    private final Outbox outbox;

    InvitationLetters(Municipalities municipalities, Outbox outbox) {
        this.municipalities = municipalities;
        this.outbox = outbox;
    }

    /** @return whether a letter is on its way; not where there is no mail server */
    boolean write(String email, String name, String link, LinkToken token, Instant until, Locale language) {
        Locale spoken = "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.of("nl");
        ResourceBundle words = ResourceBundle.getBundle(
                "access-letters",
                spoken.equals(Locale.ENGLISH) ? spoken : Locale.ROOT,
                InvitationLetters.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String place = place(words);
        String lastDay = DateTimeFormatter.ofPattern("d MMMM yyyy", spoken).format(until.atZone(ZONE));
        return outbox.write(Letter.of(
                "invitation-" + token.hash(),
                email,
                MessageFormat.format(words.getString("invitation.subject"), place),
                MessageFormat.format(words.getString("invitation.body"), name, place, link, lastDay)));
    }

    private String place(ResourceBundle words) {
        return DataScope.required()
                .municipality()
                .flatMap(municipalities::find)
                .map(Municipality::name)
                .orElseGet(() -> words.getString("invitation.operators"));
    }
}
