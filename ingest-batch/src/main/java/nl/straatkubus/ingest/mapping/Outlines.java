package nl.straatkubus.ingest.mapping;

import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattices;

/** What is asked of the geography for some files only: those that tell where things lie, or in which four digits. */
@FunctionalInterface
public interface Outlines {
    /** The outlines of all areas of a level of a lattice, longitude and latitude (CRS84). */
    List<Lattices.Outline> at(long lattice, AreaLevel level);

    /** Households by the four digits of their postcode that live in other municipalities, as far as these are known. */
    default Map<String, Integer> fourDigitsElsewhere() {
        return Map.of();
    }
}
