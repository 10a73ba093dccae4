package nl.straatkubus.ingest.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Relation;

/**
 * A relation among the members of a family, which holds at each place: the parts add up to the whole, or are at most the
 * whole.
 *
 * @param whole number of a member
 * @param parts numbers of members
 */
record Law(int whole, List<Integer> parts, boolean exact) {

    /** Empty when the relation says nothing about the members, because its whole or all of its parts are not seen. */
    static Optional<Law> of(Relation relation, List<IndicatorCode> members) {
        return switch (relation) {
            case Relation.SumOf sum -> among(sum.total(), sum.parts(), true, members);
            case Relation.PartOf part -> among(part.whole(), List.of(part.part()), false, members);
            case Relation.Complement both -> among(both.whole(), List.of(both.one(), both.other()), true, members);
        };
    }

    private static Optional<Law> among(
            IndicatorCode whole, List<IndicatorCode> parts, boolean exact, List<IndicatorCode> members) {
        List<Integer> seen = new ArrayList<>();
        for (IndicatorCode part : parts) {
            if (members.contains(part)) {
                seen.add(members.indexOf(part));
            }
        }
        return members.contains(whole) && !seen.isEmpty()
                ? Optional.of(new Law(members.indexOf(whole), seen, exact && seen.size() == parts.size()))
                : Optional.empty();
    }
}
