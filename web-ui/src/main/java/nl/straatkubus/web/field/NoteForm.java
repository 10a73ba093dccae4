package nl.straatkubus.web.field;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.field.Audience;
import nl.straatkubus.platform.field.NoteDraft;
import nl.straatkubus.platform.field.Photo;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * A note as devices and programs send it.
 *
 * @param clientId a UUID chosen by the sender: the same one again is the same note
 * @param postcode the street, or else {@code longitude} and {@code latitude}, which are turned into one and not kept
 * @param theme code of a theme
 * @param seenOn a day as {@code 2025-07-10}
 * @param audience author, colleagues (when left out) or functions, with their codes in {@code functions}
 * @param forGuests whether it may be shown while looking together with guests
 * @param quotable whether its words may stand in a report
 * @param looked whether the author had a second look at what might be a name or a house number
 * @param photoClear whether the author confirms that nobody and no number plate can be recognised on the photo
 */
public record NoteForm(
        String clientId,
        String postcode,
        Double longitude,
        Double latitude,
        String theme,
        String text,
        String seenOn,
        String audience,
        List<String> functions,
        Boolean forGuests,
        Boolean quotable,
        Boolean looked,
        Boolean photoClear) {

    /**
     * @param streets finds the street at a longitude and a latitude
     * @throws FaultyNote naming everything that is missing or cannot be read
     * @throws nl.straatkubus.platform.field.UnusablePhoto for a photo that cannot be kept
     */
    NoteDraft draft(Optional<byte[]> photo, Streets streets) {
        List<FaultyNote.Fault> faults = new ArrayList<>();
        UUID client = read("clientId", clientId, UUID::fromString, faults);
        Theme about = read("theme", theme, Theme::of, faults);
        LocalDate day = read("seenOn", seenOn, NoteForm::day, faults);
        AreaCode street = street(streets, faults);
        Audience readers = read(
                "audience",
                audience == null ? Audience.Kind.COLLEAGUES.code() : audience,
                code -> new Audience(
                        Audience.Kind.of(code),
                        Set.copyOf(Optional.ofNullable(functions).orElse(List.of()))),
                faults);
        if (text == null || text.isBlank() || text.strip().length() > NoteDraft.LONGEST_TEXT) {
            faults.add(new FaultyNote.Fault("text", "1 to " + NoteDraft.LONGEST_TEXT + " characters are needed"));
        }
        if (!faults.isEmpty()) {
            throw new FaultyNote(faults);
        }
        return new NoteDraft(
                client,
                street,
                about,
                text,
                day,
                readers,
                isTrue(forGuests),
                isTrue(quotable),
                isTrue(looked),
                photo.map(sent -> Photo.cleaned(sent, isTrue(photoClear))));
    }

    /** What was left out was not said. */
    private static boolean isTrue(Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    private AreaCode street(Streets streets, List<FaultyNote.Fault> faults) {
        Optional<AreaCode> street = postcode == null || postcode.isBlank()
                ? Optional.ofNullable(longitude)
                        .flatMap(east -> Optional.ofNullable(latitude).flatMap(north -> streets.at(east, north)))
                : AreaCode.postcode(postcode);
        if (street.isEmpty()) {
            faults.add(new FaultyNote.Fault(
                    "postcode", "a postcode such as 1315 AB is needed, or a place in the municipality"));
        }
        return street.orElse(null);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("'" + text + "' is no day such as 2025-07-10", unreadable);
        }
    }

    private static <T> T read(String field, String text, Function<String, T> reader, List<FaultyNote.Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new FaultyNote.Fault(field, "is required"));
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unreadable) {
            faults.add(new FaultyNote.Fault(field, unreadable.getMessage()));
            return null;
        }
    }
}
