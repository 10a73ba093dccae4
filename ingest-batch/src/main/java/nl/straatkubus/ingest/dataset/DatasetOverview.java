package nl.straatkubus.ingest.dataset;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;

/**
 * A dataset as a data steward sees it in a list.
 *
 * @param owner {@code SHARED} in a municipality's scope means: kept by the operator, to look at only
 * @param lastImports at most eight, newest first
 * @param activeVersion the version that everyone sees, empty before the first import
 * @param filledUntil the last period of the active version
 * @param revision of the definition: rises with each change
 */
public record DatasetOverview(
        DatasetDefinition definition,
        Ownership owner,
        List<RecentImport> lastImports,
        Optional<Integer> activeVersion,
        Optional<Period> filledUntil,
        int revision) {}
