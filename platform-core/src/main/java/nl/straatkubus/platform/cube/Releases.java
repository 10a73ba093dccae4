package nl.straatkubus.platform.cube;

import java.util.List;
import java.util.Optional;

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

    /** The release made from a dataset version, empty when there is none. */
    Optional<Long> ofVersion(String dataset, long datasetVersion);

    /** How a release was protected, a JSON object; empty when there is no such release in this scope or the shared one. */
    Optional<String> certificate(long release);
}
