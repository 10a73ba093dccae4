package nl.straatkubus.platform.geography;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Geometry;

/** The lattices of all municipalities, kept in the shared schema. Needs any scope; every role may read geography. */
public interface Lattices {
    /** The lattice in force, empty while no geography was loaded for the municipality. */
    Optional<Lattice> active(MunicipalityCode municipality);

    /** Those in force of the scope: a municipality's own, or all of them in the shared scope. */
    default List<Lattice> here() {
        return DataScope.required().municipality().map(List::of).orElseGet(this::municipalities).stream()
                .flatMap(place -> active(place).stream())
                .toList();
    }

    /** @throws java.util.NoSuchElementException when there is none with this id */
    Lattice byId(long id);

    /** The municipalities that have a geography. */
    List<MunicipalityCode> municipalities();

    /** The areas from the neighbourhood up of all lattices in force, by lattice. */
    List<LargerAreas> larger();

    /**
     * Households by the four digits of their postcode, in geographies in force of other municipalities than that of the
     * scope; empty in the shared scope, to which all belong.
     */
    Map<String, Integer> fourDigitsElsewhere();

    /**
     * Builds street blocks and stores a new lattice version, which becomes the one in force. The same draft again gives
     * the version that is there. Needs the shared scope in the worker's duty.
     *
     * @throws InvalidGeography naming every fault at once
     */
    Lattice load(LatticeDraft draft);

    /** The outlines of all areas of a level, longitude and latitude (CRS84), in node order. */
    List<Outline> outlines(long latticeId, AreaLevel level);

    /** The compact geometry file of a lattice: gzipped JSON, immutable. */
    MapGeometry geometry(long latticeId);

    /**
     * @param name file name that changes with the content, safe to cache for ever
     * @param gzip the file, gzipped
     */
    record MapGeometry(String name, byte[] gzip) {}

    /** An area's outline. */
    record Outline(int node, Geometry shape) {}
}
