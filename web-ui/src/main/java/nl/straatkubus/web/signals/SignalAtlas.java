package nl.straatkubus.web.signals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.web.shell.Drawing;
import org.locationtech.jts.geom.Geometry;

/** The small maps of one screen; signals of the same figure share its colours. */
final class SignalAtlas {
    private final Cube cube;
    private final Map<Integer, Geometry> blocks;
    private final Map<Figure, Optional<Shades>> known = new HashMap<>();

    private record Figure(IndicatorCode indicator, Period period) {}

    SignalAtlas(Cube cube, SignalMaps maps) {
        this.cube = cube;
        this.blocks = maps.blocks(cube.lattice());
    }

    /** For a list that says the same in words; empty where the place has no outline or figure. */
    Optional<Drawing> small(Signal signal) {
        return map(signal).map(found -> new Drawing(found.svg()));
    }

    /** @param label what it shows, in words */
    Optional<Drawing> of(Signal signal, String label) {
        return map(signal).map(found -> new Drawing(found.svg(), label));
    }

    private Optional<SignalMap> map(Signal signal) {
        return known.computeIfAbsent(new Figure(signal.indicator().code(), signal.period()), this::shades)
                .map(shades -> new SignalMap(signal, cube.lattice(), blocks, shades))
                .filter(SignalMap::shows);
    }

    private Optional<Shades> shades(Figure figure) {
        return cube.indicator(figure.indicator()).flatMap(indicator -> cube.slice(figure.indicator(), figure.period())
                .map(slice -> Shades.of(Surface.of(cube.lattice(), slice, AreaLevel.B100), indicator)));
    }
}
