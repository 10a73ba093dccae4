package nl.straatkubus.ingest.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.straatkubus.ingest.audit.Family.Bundle;
import nl.straatkubus.ingest.audit.Family.Place;

/** The attack on related indicators together: what one hides, the others may tell. */
final class JointAttack {
    private static final int ALL = 2_000;
    private static final int AT_LEAST = 500;

    private final Report report;
    private final Attacker attacker;

    JointAttack(Report report, Attacker attacker) {
        this.report = report;
        this.attacker = attacker;
    }

    private record Target(Family family, int member, int atom) {}

    private record Difference(Family family, Law law, Place place) {}

    void attack(List<Family> families) {
        List<Target> targets = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (Family family : families) {
            new DerivedSums(family, report).attack();
            for (int member = 0; member < family.members().size(); member++) {
                for (int atom : family.members().get(member).hidden()) {
                    targets.add(new Target(family, member, atom));
                }
            }
            for (Bundle bundle : family.bundles()) {
                bundle.places().forEach(place -> family.laws().stream()
                        .filter(law -> !law.exact())
                        .forEach(law -> differences.add(new Difference(family, law, place))));
            }
        }
        sample(targets).forEach(this::attack);
        sample(differences).forEach(this::attack);
    }

    /** All of few, an evenly spread choice of many; the same each time. */
    private static <T> List<T> sample(List<T> all) {
        if (all.size() < ALL) {
            return all;
        }
        List<T> sample = new ArrayList<>();
        int step = all.size() / AT_LEAST;
        for (int i = 0; i < all.size(); i += step) {
            sample.add(all.get(i));
        }
        return sample;
    }

    private void attack(Target target) {
        Puzzle puzzle = target.family().members().get(target.member());
        Place place = target.family().place(target.atom());
        double needed = puzzle.requirement().width(puzzle.figure(target.atom()), puzzle.units(target.atom()));
        Interval alone = solve(target, place, null);
        report.interval(puzzle, target.atom(), alone, needed, false);
        Place insider = attacker == Attacker.INSIDER && alone.leaves(needed) ? insider(target, place) : null;
        if (insider != null) {
            report.interval(puzzle, target.atom(), solve(target, place, insider), needed, true);
        }
    }

    private Interval solve(Target target, Place place, Place insider) {
        report.solved();
        return new JointProgram(target.family(), place, target.member(), target.atom(), insider).rangeOfAtom();
    }

    /** Whoever tells most in the cell of the target, or in that of a related figure where the target's is known. */
    private static Place insider(Target target, Place place) {
        Family family = target.family();
        Place own = insider(family, place, target.member());
        for (int member = 0; own == null && member < family.members().size(); member++) {
            own = insider(family, place, member);
        }
        return own;
    }

    private static Place insider(Family family, Place place, int member) {
        Puzzle puzzle = family.members().get(member);
        for (int atom : place.atoms()[member]) {
            int teller =
                    puzzle.cell(atom) == null ? Cell.NOBODY : puzzle.cell(atom).insider(atom);
            if (teller != Cell.NOBODY && family.place(teller) != place) {
                return family.place(teller);
            }
        }
        return null;
    }

    /** What is left of a whole without its parts is a figure too, though nobody asked for it. */
    private void attack(Difference difference) {
        Place place = difference.place();
        Law law = difference.law();
        List<Puzzle> members = difference.family().members();
        if (place.atoms()[law.whole()].length == 0
                || law.parts().stream().anyMatch(part -> place.atoms()[part].length == 0)) {
            return;
        }
        Puzzle whole = members.get(law.whole());
        Puzzle part = members.get(law.parts().getFirst());
        double figure = sum(whole, place.atoms()[law.whole()], Puzzle::figure);
        double units = sum(whole, place.atoms()[law.whole()], Puzzle::units);
        for (int one : law.parts()) {
            figure -= sum(members.get(one), place.atoms()[one], Puzzle::figure);
        }
        report.solved();
        Interval range = new JointProgram(difference.family(), place, 0, -1, null).range(law.whole(), law.parts());
        // One that is known exactly was judged as a sum.
        if (!range.isPoint()) {
            report.interval(part, place.node(), range, whole.requirement().width(figure, units), false);
        }
    }

    private interface Reading {
        double of(Puzzle puzzle, int atom);
    }

    private static double sum(Puzzle puzzle, int[] atoms, Reading reading) {
        return Arrays.stream(atoms)
                .mapToDouble(atom -> reading.of(puzzle, atom))
                .sum();
    }
}
