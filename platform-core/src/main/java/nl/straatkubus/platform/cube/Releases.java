package nl.straatkubus.platform.cube;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * Protected figures on their way to the cube, in the schema of the scope. A stored release is invisible until it is made
 * the active one of its dataset: one pointer, switched in one transaction, forwards or back.
 */
public interface Releases {
    /**
     * Stores an immutable release. Needs the worker's duty.
     *
     * @param certificate how it was protected, a JSON object
     * @return the release's id
     */
    long store(String dataset, long datasetVersion, List<Slice> slices, String certificate);

    /**
     * Stores a release made anew from a version that was released before. Whoever sees the version now sees this release
     * from the same moment on; another version on the map stays there. Needs the worker's duty.
     *
     * @return the release's id
     */
    long replace(String dataset, long datasetVersion, List<Slice> slices, String certificate);

    /** Makes a release the one that everyone sees. */
    void activate(String dataset, long release);

    /** The release that everyone sees of a dataset. */
    Optional<Long> active(String dataset);

    /** When the release that everyone sees of a dataset was made. */
    Optional<Instant> activeSince(String dataset);

    /** What everyone sees of a dataset, on every lattice of a municipality. */
    List<Slice> inForce(String dataset, MunicipalityCode place);

    /**
     * What everyone in the scope sees of these indicators, be they its own or shared, on every lattice of a municipality.
     */
    List<Slice> inForce(Collection<IndicatorCode> indicators, MunicipalityCode place);

    /** The release made from a dataset version, empty when there is none. */
    Optional<Long> ofVersion(String dataset, long datasetVersion);

    /** The newest releases of the scope and the shared ones, newest first, at most {@code limit} of each. */
    List<Stored> latest(int limit);

    /**
     * A release as it stands in a list.
     *
     * @param active whether it is the one that everyone sees of its dataset
     */
    record Stored(long id, String dataset, long datasetVersion, Instant at, Ownership owner, boolean active) {}

    /** What a release of the scope itself holds; without a right on it by any viewer, so not for showing as it is. */
    List<Part> parts(long release);

    /** What everyone sees on one lattice of the scope's own releases; which figures there are, and none of them. */
    List<Part> shown(long lattice);

    /**
     * One slice of a release of the scope itself, of any version, shown or not.
     *
     * @throws java.util.NoSuchElementException when the release has no such part
     */
    Slice slice(long release, Part part);

    /** Which slice of a release. */
    record Part(long lattice, IndicatorCode indicator, Period period) {}

    /** How a release was protected, a JSON object; empty when there is no such release in this scope or the shared one. */
    Optional<String> certificate(long release);
}
