package nl.straatkubus.platform.field;

import java.time.Instant;
import java.time.LocalDate;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * What somebody saw in a street.
 *
 * @param author e-mail address or client id
 * @param postcode the street; a note knows no place more precise than that
 * @param seenOn the day it was seen
 * @param forGuests whether guests may see it when somebody looks together with them
 * @param quotable whether its words may stand in a report
 * @param hasPhoto whether {@link FieldNotes#photo} gives one
 * @param keptUntil the day on which it is deleted
 */
public record FieldNote(
        long id,
        String author,
        AreaCode postcode,
        Theme theme,
        String text,
        LocalDate seenOn,
        Instant writtenAt,
        Audience audience,
        boolean forGuests,
        boolean quotable,
        boolean hasPhoto,
        LocalDate keptUntil) {}
