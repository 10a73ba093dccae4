package nl.straatkubus.platform.field;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * A note as somebody wants to keep it.
 *
 * @param clientId chosen by the device; the same one again from the same author is the same note
 * @param looked whether the author had a second look at what might name a person, and lets it stand
 * @param photo already cleaned; the author confirmed that nobody and no number plate can be recognised on it
 */
public record NoteDraft(
        UUID clientId,
        AreaCode postcode,
        Theme theme,
        String text,
        LocalDate seenOn,
        Audience audience,
        boolean forGuests,
        boolean quotable,
        boolean looked,
        Optional<Photo> photo) {
    /** The longest text. */
    public static final int LONGEST_TEXT = 1000;

    /** @throws IllegalArgumentException for a text that is empty or too long */
    public NoteDraft {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A note has a text of 1 to " + LONGEST_TEXT + " characters");
        }
    }
}
