package nl.straatkubus.web.map;

import java.util.List;
import nl.straatkubus.platform.geography.AreaLevel;

/** The sizes of area that the map offers. */
final class MapLevels {
    static final List<AreaLevel> OFFERED = List.of(AreaLevel.PC6, AreaLevel.NEIGHBOURHOOD, AreaLevel.DISTRICT);

    private MapLevels() {}
}
