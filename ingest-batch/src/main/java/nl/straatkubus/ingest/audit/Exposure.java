package nl.straatkubus.ingest.audit;

import java.util.List;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.geography.Lattice;

/**
 * All that an attacker has of one period: everything published of indicators on one lattice, and how they are related.
 *
 * @param relations those that name an indicator which is not seen count as far as they bind the others
 */
public record Exposure(Lattice lattice, Period period, List<Seen> seen, List<Relation> relations) {
    public Exposure {
        seen = List.copyOf(seen);
        relations = List.copyOf(relations);
    }
}
