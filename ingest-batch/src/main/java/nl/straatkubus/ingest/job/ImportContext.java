package nl.straatkubus.ingest.job;

import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.mapping.Outlines;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import org.springframework.stereotype.Component;

/** What an import is measured against: its dataset and the geographies of its scope. */
@Component
final class ImportContext {
    private final Datasets datasets;
    private final Lattices lattices;
    private final KeptReview review;

    ImportContext(Datasets datasets, Lattices lattices, KeptReview review) {
        this.datasets = datasets;
        this.lattices = lattices;
        this.review = review;
    }

    /** The dataset as defined now; for a trial as it was asked to be. */
    DatasetDefinition dataset(ImportRun run) {
        return review.draft(run.id())
                .or(() -> datasets.find(run.dataset()).map(DatasetOverview::definition))
                .orElseThrow();
    }

    /** What else may be asked of the geographies, besides {@link #lattices}. */
    Outlines outlines() {
        return new Outlines() {
            @Override
            public List<Lattices.Outline> at(long lattice, AreaLevel level) {
                return lattices.outlines(lattice, level);
            }

            @Override
            public Map<String, Integer> fourDigitsElsewhere() {
                return lattices.fourDigitsElsewhere();
            }
        };
    }

    /** A municipality's own, or all of them for shared data. */
    List<Lattice> lattices() {
        List<Lattice> found = lattices.here();
        if (found.isEmpty()) {
            throw new Refused("import.no-geography");
        }
        return found;
    }
}
