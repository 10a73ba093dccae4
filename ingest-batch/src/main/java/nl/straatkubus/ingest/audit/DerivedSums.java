package nl.straatkubus.ingest.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.straatkubus.ingest.audit.Family.Bundle;
import nl.straatkubus.ingest.audit.Family.Place;

/**
 * Sums that nobody published and that follow from those of related indicators: what is left of a whole without its part,
 * and the last part where the whole and the others are known. Each is known exactly over the smallest group of places
 * that is a union of cells of all that it is computed from.
 */
final class DerivedSums {
    private final Family family;
    private final Report report;

    DerivedSums(Family family, Report report) {
        this.family = family;
        this.report = report;
    }

    void attack() {
        for (Law law : family.laws()) {
            if (!law.exact()) {
                judge(law, law.parts(), family.members().get(law.whole()).requirement());
            } else {
                for (int last : law.parts()) {
                    List<Integer> others =
                            law.parts().stream().filter(part -> part != last).toList();
                    judge(law, others, family.members().get(last).requirement());
                }
            }
        }
    }

    /** The whole less some parts, wherever that is known. */
    private void judge(Law law, List<Integer> parts, Requirement requirement) {
        List<Integer> used =
                Stream.concat(Stream.of(law.whole()), parts.stream()).toList();
        for (List<Bundle> group : Connected.groups(family.bundles(), bundle -> cells(bundle, used))) {
            double figure = sum(group, law.whole(), Puzzle::figure);
            double units = sum(group, law.whole(), Puzzle::units);
            for (int part : parts) {
                figure -= sum(group, part, Puzzle::figure);
            }
            if (units != 0 && isKnown(group, used)) {
                int node = group.getFirst().places().getFirst().node();
                report.derived(family.members().get(parts.getFirst()), requirement, node, figure, units);
            }
        }
    }

    private Set<Cell> cells(Bundle bundle, List<Integer> members) {
        Set<Cell> cells = new HashSet<>();
        for (int member : members) {
            for (int atom : bundle.places().getFirst().atoms()[member]) {
                Cell cell = family.members().get(member).cell(atom);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private boolean isKnown(List<Bundle> group, List<Integer> members) {
        return group.stream().map(bundle -> bundle.places().getFirst()).allMatch(place -> members.stream()
                .allMatch(member -> isKnown(place, member)));
    }

    private boolean isKnown(Place place, int member) {
        int[] atoms = place.atoms()[member];
        Puzzle puzzle = family.members().get(member);
        return atoms.length > 0 && Arrays.stream(atoms).allMatch(atom -> puzzle.cell(atom) != null);
    }

    private interface Reading {
        double of(Puzzle puzzle, int atom);
    }

    private double sum(List<Bundle> bundles, int member, Reading reading) {
        double sum = 0;
        for (Bundle bundle : bundles) {
            for (Place place : bundle.places()) {
                for (int atom : place.atoms()[member]) {
                    sum += reading.of(family.members().get(member), atom);
                }
            }
        }
        return sum;
    }
}
