package nl.straatkubus.ingest.validation;

import java.util.ArrayList;
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
    private final List<Place> byNumber = new ArrayList<>();

    KnownAreas(List<Lattice> lattices) {
        for (Lattice lattice : lattices) {
            for (Area area : lattice.areas()) {
                // Street blocks are ours: no source delivers figures on them.
                if (!area.level().isBlock()) {
                    Place place = new Place(byNumber.size(), area.code(), lattice.municipality());
                    byNumber.add(place);
                    places.put(area.code(), place);
                }
            }
        }
    }

    /** How many there are; they are numbered from 0. */
    int size() {
        return byNumber.size();
    }

    Place at(int number) {
        return byNumber.get(number);
    }

    Optional<Place> find(AreaCode code) {
        return Optional.ofNullable(places.get(code));
    }
}
