package nl.straatkubus.platform.field;

import java.util.Locale;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * A piece of a text that could lead to a person.
 *
 * @param from place of its first character
 * @param to place after its last character
 */
public record PersonalTrace(Kind kind, int from, int to) {
    /** What it looks like; some are never let through, others may be after a second look. */
    public enum Kind implements Coded {
        CITIZEN_NUMBER(true),
        PHONE(true),
        EMAIL(true),
        NUMBER_PLATE(true),
        HOUSE_NUMBER(false),
        NAME(false);

        private final boolean refused;

        Kind(boolean refused) {
            this.refused = refused;
        }

        /** Whether a note with this is refused, whatever its author says. */
        public boolean isRefused() {
            return refused;
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
