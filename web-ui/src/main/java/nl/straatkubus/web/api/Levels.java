package nl.straatkubus.web.api;

import java.util.List;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.geography.AreaLevel;

/** The levels that callers may ask for. Street blocks are no level of their own: they come as the cells of streets. */
final class Levels {
    private static final List<AreaLevel> OFFERED =
            List.of(AreaLevel.PC6, AreaLevel.NEIGHBOURHOOD, AreaLevel.DISTRICT, AreaLevel.MUNICIPALITY);

    private Levels() {}

    /** @throws IllegalArgumentException for any other level; the message lists these */
    static AreaLevel of(String code) {
        return Coded.of(OFFERED, code, "level");
    }
}
