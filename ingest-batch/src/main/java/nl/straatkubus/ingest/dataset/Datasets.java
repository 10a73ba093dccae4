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
     * enter the catalogue.
     *
     * @throws InvalidDataset naming every fault at once
     */
    void define(DatasetDefinition definition);

    /** Newest first; empty for an unknown dataset. */
    List<DatasetVersion> versions(DatasetCode code);

    /**
     * Makes a version the one that everyone sees, forwards or back: one pointer switched in one transaction.
     *
     * @throws java.util.NoSuchElementException when this scope has no such dataset or version
     */
    void activate(DatasetCode code, int version, Viewer by);
}
