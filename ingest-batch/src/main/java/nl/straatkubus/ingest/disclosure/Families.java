package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Relation;

/**
 * Which indicators share their cells, and whose cells are never finer than whose. The parts of a sum are told together or
 * not at all, and never finer than the sum; a part never finer than its whole.
 */
final class Families {
    private final Map<IndicatorCode, IndicatorCode> leader =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    private final Map<IndicatorCode, Set<IndicatorCode>> wholes = new LinkedHashMap<>();

    Families(Collection<IndicatorCode> indicators, List<Relation> relations) {
        indicators.forEach(indicator -> leader.put(indicator, indicator));
        for (Relation relation : relations) {
            switch (relation) {
                case Relation.SumOf sum -> {
                    bind(sum.parts());
                    sum.parts().forEach(part -> notFiner(part, sum.total()));
                }
                case Relation.Complement pair -> {
                    bind(List.of(pair.one(), pair.other()));
                    notFiner(pair.one(), pair.whole());
                }
                case Relation.PartOf part -> notFiner(part.part(), part.whole());
            }
        }
    }

    /** Indicators that are told together or not at all. */
    void bind(List<IndicatorCode> together) {
        List<IndicatorCode> known =
                together.stream().filter(leader::containsKey).toList();
        for (int i = 1; i < known.size(); i++) {
            leader.put(find(known.get(i)), find(known.getFirst()));
        }
    }

    private void notFiner(IndicatorCode part, IndicatorCode whole) {
        wholes.computeIfAbsent(part, any -> new LinkedHashSet<>()).add(whole);
    }

    private IndicatorCode find(IndicatorCode indicator) {
        IndicatorCode top = indicator;
        while (!leader.get(top).equals(top)) {
            top = leader.get(top);
        }
        return top;
    }

    /** Indicators that share their cells, and those whose cells bound them. */
    record Family(Set<IndicatorCode> members, Set<IndicatorCode> wholes) {
        boolean concerns(Family other) {
            return !Collections.disjoint(members, other.wholes)
                    || !Collections.disjoint(wholes, other.members)
                    || !Collections.disjoint(wholes, other.wholes);
        }
    }

    /** Wholes before their parts; families that bound each other are one. */
    List<Family> inOrder() {
        while (bindOneCircle()) {}
        Map<IndicatorCode, Family> families = families();
        List<Family> ordered = new ArrayList<>();
        Set<IndicatorCode> placed = new LinkedHashSet<>();
        families.keySet().forEach(top -> place(top, families, placed, ordered));
        return ordered;
    }

    /** As {@link #inOrder()}, apart from each other what no relation links: that is protected and attacked by itself. */
    List<List<Family>> linked() {
        List<List<Family>> groups = new ArrayList<>();
        for (Family family : inOrder()) {
            List<List<Family>> touched = groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> other.concerns(family)))
                    .toList();
            List<Family> joined = new ArrayList<>();
            touched.forEach(joined::addAll);
            joined.add(family);
            groups.removeAll(touched);
            groups.add(joined);
        }
        return groups;
    }

    private Map<IndicatorCode, Family> families() {
        Map<IndicatorCode, Family> families = new LinkedHashMap<>();
        for (IndicatorCode indicator : leader.keySet()) {
            Family family = families.computeIfAbsent(
                    find(indicator), top -> new Family(new LinkedHashSet<>(), new LinkedHashSet<>()));
            family.members().add(indicator);
            family.wholes().addAll(wholes.getOrDefault(indicator, Set.of()));
        }
        families.values().forEach(family -> family.wholes().removeAll(family.members()));
        return families;
    }

    private void place(
            IndicatorCode top, Map<IndicatorCode, Family> families, Set<IndicatorCode> placed, List<Family> ordered) {
        if (placed.add(top)) {
            families.get(top).wholes().stream()
                    .filter(leader::containsKey)
                    .forEach(whole -> place(find(whole), families, placed, ordered));
            ordered.add(families.get(top));
        }
    }

    /** Whether two families bounded each other, be it through others; then they are one now. */
    private boolean bindOneCircle() {
        Map<IndicatorCode, Family> families = families();
        for (IndicatorCode top : families.keySet()) {
            Set<IndicatorCode> above = new LinkedHashSet<>();
            climb(top, families, above);
            for (IndicatorCode other : above) {
                Set<IndicatorCode> back = new LinkedHashSet<>();
                climb(other, families, back);
                if (back.contains(top) && !other.equals(top)) {
                    bind(List.of(top, other));
                    return true;
                }
            }
        }
        return false;
    }

    private void climb(IndicatorCode top, Map<IndicatorCode, Family> families, Set<IndicatorCode> above) {
        for (IndicatorCode whole : families.get(top).wholes()) {
            if (leader.containsKey(whole) && above.add(find(whole))) {
                climb(find(whole), families, above);
            }
        }
    }
}
