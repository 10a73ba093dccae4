package nl.straatkubus.platform.accompanied;

import java.util.Arrays;
import nl.straatkubus.platform.catalogue.Coded;

/** Why an accompanied viewing is over. */
public enum Ending implements Coded {
    /** The host ended it. */
    STOPPED("stopped"),
    /** The host left the screen that was shown. */
    HOST_LEFT("host-left"),
    /** Nothing was heard of the host's screen for too long. */
    HOST_LOST("host-lost"),
    TIME_UP("time-up"),
    /** The host may not invite guests any more, or is not let in any more. */
    RIGHTS_GONE("rights-gone"),
    /** The program that kept it stopped, or was stopped. */
    INTERRUPTED("interrupted");

    private final String code;

    Ending(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Ending of(String code) {
        return Coded.of(Arrays.asList(values()), code, "ending");
    }
}
