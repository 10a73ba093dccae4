package nl.straatkubus.ingest.dataset;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;

/**
 * The datasets of the scope: a municipality's own and, to look at, the shared ones; in the shared scope only the shared
 * ones. Rights are checked by the caller.
 */
public interface Datasets {
    /** By Dutch title, own datasets first. */
    List<DatasetOverview> all();

    Optional<DatasetOverview> find(DatasetCode code);

    /**
     * Adds a dataset to the scope, or gives an existing one this definition for the imports to come. Its indicators
     * enter the catalogue. Where its relations change, what was released is protected
     * again.
     *
     * @throws InvalidDataset naming every fault at once
     */
    void define(DatasetDefinition definition);

    /**
     * As {@link #define(DatasetDefinition)}; a person who adds a dataset keeps it, and hears first when something is the
     * matter with it.
     */
    void define(DatasetDefinition definition, Viewer by);

    /**
     * Adds a dataset, kept by the person who adds it.
     *
     * @throws InvalidDataset as {@link #define(DatasetDefinition)}
     * @throws nl.straatkubus.ingest.wording.Refused when there is one with this code already; it stays as it is
     */
    void add(DatasetDefinition definition, Viewer by);

    /**
     * As {@link #define(DatasetDefinition)}, unless someone else changed the dataset since it was looked at.
     *
     * @param revision of the definition that the change starts from, as {@link DatasetOverview#revision} told
     * @throws nl.straatkubus.ingest.wording.Refused when another revision is there; nothing is changed then
     */
    void define(DatasetDefinition definition, int revision);

    /** Newest first; empty for an unknown dataset. */
    List<DatasetVersion> versions(DatasetCode code);

    /**
     * Looks whether a definition could be used, without storing it.
     *
     * @throws InvalidDataset naming every fault at once
     */
    void check(DatasetDefinition definition);

    /**
     * Makes a version the one that everyone sees, forwards or back: one pointer switched in one transaction.
     *
     * @param instead the version that the one who asks believes everyone sees now; empty to not mind
     * @throws java.util.NoSuchElementException when this scope has no such dataset or version
     * @throws nl.straatkubus.ingest.wording.Refused when someone else switched meanwhile, an import of the dataset
     *     runs, the rows of the version were deleted, or it is still to be protected under the policy in force
     */
    void activate(DatasetCode code, int version, Optional<Integer> instead, Viewer by);

    /** Makes a version the one that everyone sees, whichever it was before. */
    default void activate(DatasetCode code, int version, Viewer by) {
        activate(code, version, Optional.empty(), by);
    }
}
