package nl.straatkubus.ingest.attack;

import java.util.List;
import nl.straatkubus.platform.catalogue.Relation;

/** A way to make a release of truths: the product's, or one that is weakened to see the attacks win. */
public interface Protection {
    Release release(List<Truth> truths, List<Relation> relations);

    default Release release(Truth truth) {
        return release(List.of(truth), List.of());
    }
}
