package nl.straatkubus.ingest.mapping;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** The postcodes of some geographies in order, so that those of a range can be told. */
final class Postcodes {
    private final NavigableMap<String, Area> byCode = new TreeMap<>();

    Postcodes(List<Lattice> lattices) {
        for (Lattice lattice : lattices) {
            lattice.at(AreaLevel.PC6).forEach(area -> byCode.put(area.code().value(), area));
        }
    }

    /**
     * The postcodes from one to another, both included.
     *
     * @param until empty when the range is one postcode
     */
    Collection<Area> between(String from, String until) {
        String first = code(from);
        String last = until.isBlank() ? first : code(until);
        return first.isEmpty() || last.isEmpty() || first.compareTo(last) > 0
                ? List.of()
                : byCode.subMap(first, true, last, true).values();
    }

    private static String code(String text) {
        return AreaCode.postcode(text).map(AreaCode::value).orElse("");
    }
}
