package nl.straatkubus.ingest.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;

/** The areas on which figures may lie, numbered through over all lattices. */
final class KnownAreas {
    static final int UNKNOWN = -1;

    private final Map<AreaCode, Integer> numbers = new HashMap<>();

    KnownAreas(List<Lattice> lattices) {
        for (Lattice lattice : lattices) {
            for (Area area : lattice.areas()) {
                // Street blocks are ours: no source delivers figures on them.
                if (!area.level().isBlock()) {
                    numbers.put(area.code(), numbers.size());
                }
            }
        }
    }

    int number(AreaCode code) {
        return numbers.getOrDefault(code, UNKNOWN);
    }
}
