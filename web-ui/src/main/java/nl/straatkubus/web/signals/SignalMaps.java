package nl.straatkubus.web.signals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** The outlines of street blocks for small maps. A lattice never changes, so those looked at last are kept. */
@Component
final class SignalMaps {
    private static final int MOST_KEPT = 4;

    private final Lattices lattices;
    private final Map<Long, Map<Integer, Geometry>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 1, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Map<Integer, Geometry>> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    SignalMaps(Lattices lattices) {
        this.lattices = lattices;
    }

    /** Outlines of the blocks by node, longitude and latitude. */
    Map<Integer, Geometry> blocks(Lattice lattice) {
        Map<Integer, Geometry> known = kept.get(lattice.id());
        if (known == null) {
            known = lattices.outlines(lattice.id(), AreaLevel.B100).stream()
                    .collect(Collectors.toUnmodifiableMap(Lattices.Outline::node, Lattices.Outline::shape));
            kept.put(lattice.id(), known);
        }
        return known;
    }
}
