package nl.straatkubus.platform.catalogue;

import java.util.Optional;

/** Indicators to tell stories about, when only their code and one thing more matter. */
public final class SketchIndicator {
    private SketchIndicator() {}

    public static Indicator of(String code, Sensitivity sensitivity) {
        return of(code, sensitivity, Direction.HIGHER_IS_WORSE);
    }

    /** An ordinary one. */
    public static Indicator of(String code, Direction direction) {
        return of(code, Sensitivity.ORDINARY, direction);
    }

    private static Indicator of(String code, Sensitivity sensitivity, Direction direction) {
        return new Indicator(
                new IndicatorCode(code),
                new Text(code, code),
                Theme.SOCIO_ECONOMIC,
                Kind.RATE,
                "%",
                direction,
                sensitivity,
                "Bron",
                "internal-use",
                Ownership.OWN,
                code,
                "aantal",
                Optional.of("huishoudens"));
    }
}
