package nl.straatkubus.web.map;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * The sizes of area that the map offers. Four-digit postcodes are no level of the lattice: their figures are added up and
 * drawn in the street blocks of about a hundred households that mostly lie in each, so that level stands for them here.
 */
final class MapLevels {
    static final AreaLevel CIRCA = AreaLevel.B100;
    static final List<AreaLevel> OFFERED = List.of(AreaLevel.PC6, CIRCA, AreaLevel.NEIGHBOURHOOD, AreaLevel.DISTRICT);

    private static final String CIRCA_CODE = "pc4";
    /** From here a neighbourhood is wider than a finger. */
    private static final double NEIGHBOURHOODS = 11.5;
    /** From here the shapes of street blocks can be told apart. */
    private static final double STREETS = 13.2;

    private MapLevels() {}

    /** The name of a level in addresses and message keys. */
    static String code(AreaLevel level) {
        return level == CIRCA ? CIRCA_CODE : level.code();
    }

    /** Empty for a level that the map does not offer. */
    static Optional<AreaLevel> of(String code) {
        return OFFERED.stream().filter(level -> code(level).equals(code)).findFirst();
    }

    /** The level that can be read at a zoom level of the usual web map scheme. */
    static AreaLevel suiting(double zoom) {
        if (zoom < NEIGHBOURHOODS) {
            return AreaLevel.DISTRICT;
        }
        return zoom < STREETS ? AreaLevel.NEIGHBOURHOOD : AreaLevel.PC6;
    }

    static Surface surface(Cube cube, Slice slice, Indicator indicator, AreaLevel level) {
        return level == CIRCA
                ? Surface.circa(cube.lattice(), slice, indicator.kind())
                : cube.surface(indicator.code(), slice.period(), level)
                        .orElseGet(() -> Surface.of(cube.lattice(), slice, level));
    }

    /** What such a surface says of one row, or of an area that is larger than the level. */
    static Surface.Placed at(Lattice lattice, Slice slice, Indicator indicator, AreaLevel level, int row) {
        if (level == CIRCA && lattice.level(row) == CIRCA) {
            Surface surface = Surface.circa(lattice, slice, indicator.kind());
            return new Surface.Placed(surface.cell(row), surface.state(row), surface.value(row));
        }
        return Surface.at(lattice, slice, level, row);
    }

    /** What such a surface says of the row that a place lies in, or of a place that is larger than the level. */
    static Surface.Placed around(Lattice lattice, Slice slice, Indicator indicator, AreaLevel level, Area place) {
        int row = place.level().compareTo(level) < 0 ? lattice.ancestor(place.node(), level) : place.node();
        return at(lattice, slice, indicator, level, row);
    }
}
