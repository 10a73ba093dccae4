package nl.straatkubus.ingest.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;

/** The areas on which figures may lie, numbered through over all lattices. */
final class KnownAreas {
    private final Map<AreaCode, Place> places = new HashMap<>();

    KnownAreas(List<Lattice> lattices) {
        for (Lattice lattice : lattices) {
            for (Area area : lattice.areas()) {
                // Street blocks are ours: no source delivers figures on them.
                if (!area.level().isBlock()) {
                    places.put(area.code(), new Place(places.size(), area.code(), lattice.municipality()));
                }
            }
        }
    }

    Optional<Place> find(AreaCode code) {
        return Optional.ofNullable(places.get(code));
    }
}
