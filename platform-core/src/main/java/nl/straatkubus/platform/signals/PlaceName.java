package nl.straatkubus.platform.signals;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** What people call a place: the name of its one area, or the street that holds most of its households. */
final class PlaceName {
    private PlaceName() {}

    static String of(Lattice lattice, List<Integer> nodes) {
        Area first = lattice.area(nodes.getFirst());
        if (nodes.size() == 1 && !first.name().isBlank()) {
            return first.name();
        }
        Map<String, Integer> households = new TreeMap<>();
        nodes.forEach(node -> count(lattice, node, households));
        return households.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElseGet(() -> lattice.area(lattice.ancestor(first.node(), AreaLevel.NEIGHBOURHOOD))
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
