package nl.straatkubus.web.security;

import java.util.Locale;

/** Why an open window cannot stay as it is. */
public enum Leaving {
    /** Its person has no access any more. */
    ENDED,
    /** Its person may do or see something else than it was built for. */
    CHANGED,
    /** Its session is over, by signing out in another window or by time. */
    SIGNED_OUT;

    /** As in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
