package nl.straatkubus.ingest.mapping;

import java.util.List;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattices;

/** Where the outlines of areas are found; asked only when a file tells where things lie instead of in which area. */
@FunctionalInterface
public interface Outlines {
    /** The outlines of all areas of a level of a lattice, longitude and latitude (CRS84). */
    List<Lattices.Outline> at(long lattice, AreaLevel level);
}
