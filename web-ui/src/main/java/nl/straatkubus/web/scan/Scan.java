package nl.straatkubus.web.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;

/**
 * Everything that a scan tells about a district in figures, as one viewer may see and take along.
 *
 * @param rows one for each indicator with figures, by theme
 * @param left indicators whose terms forbid that they are taken along
 * @param neighbourhoods in the district
 */
record Scan(Cube cube, Area district, List<ScanRow> rows, List<Indicator> left, List<Area> neighbourhoods) {

    static Scan of(Cube cube, Area district) {
        List<ScanRow> rows = cube.indicators().stream()
                .filter(Indicator::mayBeTaken)
                .flatMap(indicator -> ScanRow.of(cube, indicator, district).stream())
                .toList();
        List<Indicator> left = cube.indicators().stream()
                .filter(indicator -> !indicator.mayBeTaken())
                .toList();
        List<Area> neighbourhoods = cube.lattice().at(AreaLevel.NEIGHBOURHOOD).stream()
                .filter(area -> area.parent() == district.node())
                .toList();
        return new Scan(cube, district, rows, left, neighbourhoods);
    }

    Area municipality() {
        return cube.lattice().area(cube.lattice().root());
    }

    /** Who delivers figures, and under which terms. */
    record Source(String name, String terms) {}

    /** In the order in which the figures are told. */
    Map<Source, List<ScanRow>> bySource() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Source(
                                row.indicator().source(), row.indicator().terms()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    Map<Theme, List<ScanRow>> byTheme() {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.indicator().theme(), TreeMap::new, Collectors.toList()));
    }

    List<ScanRow> standing(ScanRow.Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).toList();
    }

    /** Of each theme the figure that asks for most attention here. */
    List<ScanRow> telling() {
        return byTheme().values().stream()
                .map(rows -> rows.stream().min(ScanRow.byAttention()).orElseThrow())
                .toList();
    }
}
