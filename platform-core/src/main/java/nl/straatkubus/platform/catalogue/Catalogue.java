package nl.straatkubus.platform.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The indicators of the scope: a municipality sees the shared ones and its own; in the shared scope only the shared ones
 * exist. Rights are not applied here.
 */
public interface Catalogue {
    /** By theme, then title. */
    List<Indicator> indicators();

    Optional<Indicator> find(IndicatorCode code);

    /**
     * Adds or replaces an indicator of this scope.
     *
     * @throws IllegalArgumentException when a municipality takes the code of a shared indicator
     */
    void define(Indicator indicator);

    /** The declared relations, of the scope and the shared ones. */
    List<Relation> relations();

    /** Those that a dataset of the scope, or else a shared one, declares. */
    List<Relation> relations(String dataset);

    /** Puts relations in the place of those that a dataset of this scope declared before. */
    void relate(String dataset, List<Relation> relations);
}
