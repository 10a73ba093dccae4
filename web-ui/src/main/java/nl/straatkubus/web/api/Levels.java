package nl.straatkubus.web.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.geography.AreaLevel;

/** The levels that callers may ask for. Street blocks are no level of their own: they come as the cells of streets. */
final class Levels {
    /** Four-digit postcodes, which are no level of the lattice: their figures are added up, circa. */
    static final String CIRCA = "pc4";

    private static final List<AreaLevel> OFFERED =
            List.of(AreaLevel.PC6, AreaLevel.NEIGHBOURHOOD, AreaLevel.DISTRICT, AreaLevel.MUNICIPALITY);

    private Levels() {}

    /** @throws IllegalArgumentException for any other level; the message lists these */
    static AreaLevel of(String code) {
        return Coded.of(OFFERED, code, "level");
    }

    /**
     * As the caller wrote it, one of the levels or {@link #CIRCA}.
     *
     * @throws IllegalArgumentException for any other level; the message lists these
     */
    static String known(String code) {
        List<String> codes = Stream.concat(OFFERED.stream().map(AreaLevel::code), Stream.of(CIRCA))
                .toList();
        if (!codes.contains(code)) {
            throw new IllegalArgumentException(
                    "Unknown level '" + code + "'; known are " + codes.stream().collect(Collectors.joining(", ")));
        }
        return code;
    }
}
