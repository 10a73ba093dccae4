package nl.straatkubus.web.timeline;

import java.time.LocalDate;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Theme;

/**
 * Something on the timeline of an area.
 *
 * @param until the last day of what lasts, empty for a moment or while that is open
 * @param id of the signal, note or intervention
 * @param title in the language of the reader
 * @param text more of it; empty for nothing
 */
public record Moment(
        LocalDate day,
        Optional<LocalDate> until,
        Kind kind,
        long id,
        Optional<Theme> theme,
        String title,
        String text) {

    /** What it is. */
    public enum Kind {
        SIGNAL,
        NOTE,
        INTERVENTION;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
