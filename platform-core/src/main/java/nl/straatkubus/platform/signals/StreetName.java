package nl.straatkubus.platform.signals;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** What people call an area: its own name, or for a block the street that holds most of its households. */
final class StreetName {
    private StreetName() {}

    static String of(Lattice lattice, int node) {
        Area area = lattice.area(node);
        if (!area.name().isBlank()) {
            return area.name();
        }
        Map<String, Integer> households = new TreeMap<>();
        count(lattice, node, households);
        return households.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElseGet(() -> lattice.area(lattice.ancestor(node, AreaLevel.NEIGHBOURHOOD))
                        .name());
    }

    private static void count(Lattice lattice, int node, Map<String, Integer> households) {
        Area area = lattice.area(node);
        if (area.level() == AreaLevel.PC6 && !area.name().isBlank()) {
            households.merge(area.name(), area.households(), Integer::sum);
        }
        lattice.children(node).forEach(child -> count(lattice, child, households));
    }
}
