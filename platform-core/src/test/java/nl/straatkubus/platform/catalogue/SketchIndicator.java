package nl.straatkubus.platform.catalogue;

import java.util.Optional;

/** Indicators to tell stories about, when only their code and sensitivity matter. */
public final class SketchIndicator {
    private SketchIndicator() {}

    public static Indicator of(String code, Sensitivity sensitivity) {
        return new Indicator(
                new IndicatorCode(code),
                new Text(code, code),
                Theme.SOCIO_ECONOMIC,
                Kind.RATE,
                "%",
                Direction.HIGHER_IS_WORSE,
                sensitivity,
                "Bron",
                "internal-use",
                Ownership.OWN,
                code,
                "aantal",
                Optional.of("huishoudens"));
    }
}
