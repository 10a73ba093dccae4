package nl.straatkubus.ingest.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.straatkubus.ingest.audit.Family.Bundle;
import nl.straatkubus.ingest.audit.Family.Place;

/**
 * The linear programme around one place or bundle of a family: all sums and relations of its component. Places in the
 * same cells count as one, which is exact where each member has the same units everywhere, because the possible figures of
 * such places are then scaled copies of each other; so is the rest of a component of very many bundles.
 */
final class JointProgram {
    private static final int APART = 24;

    private final Family family;
    private final Place insider;
    private final List<Block> blocks = new ArrayList<>();
    private final int variables;

    /**
     * @param subject the place in question; it becomes the first block
     * @param member whose atom stays apart, if any
     * @param atom or a negative number
     * @param insider a place that the attacker knows, or null
     */
    JointProgram(Family family, Place subject, int member, int atom, Place insider) {
        this.family = family;
        this.insider = insider;
        blocks.add(Block.of(family, List.of(subject), member, atom));
        Bundle bundle = subject.bundle();
        if (bundle.places().size() > 1) {
            blocks.add(unknown(
                    bundle.places().stream().filter(place -> place != subject).toList()));
        }
        List<Bundle> others =
                bundle.component().stream().filter(one -> one != bundle).toList();
        if (others.size() <= APART) {
            others.forEach(one -> blocks.add(block(one)));
        } else {
            Set<Cell> here = new LinkedHashSet<>(bundle.cells());
            List<Block> far = others.stream().map(this::block).toList();
            blocks.add(Block.merged(family.members().size(), far, here, this::level));
        }
        this.variables =
                blocks.stream().mapToInt(block -> block.pieces().size()).sum();
    }

    private Block block(Bundle bundle) {
        return insider != null && insider.bundle() == bundle ? unknown(bundle.places()) : family.block(bundle);
    }

    private Block unknown(List<Place> places) {
        return Block.of(
                family, places.stream().filter(place -> place != insider).toList(), 0, -1);
    }

    /** The sum of a cell far away, without what the insider knows of it: there the attacker is taken to know it exactly. */
    private double level(Cell cell) {
        return cell.sum() - taken(cell);
    }

    private double taken(Cell cell) {
        double taken = 0;
        for (int member = 0; insider != null && member < family.members().size(); member++) {
            Puzzle puzzle = family.members().get(member);
            for (int atom : insider.atoms()[member]) {
                taken += puzzle.cell(atom) == cell ? puzzle.figure(atom) : 0;
            }
        }
        return taken;
    }

    /** The interval of the atom that stays apart. */
    Interval rangeOfAtom() {
        double[] expression = new double[variables];
        expression[0] = 1;
        return program().range(expression);
    }

    /** The interval of a member's figure at the place in question, less those of other members. */
    Interval range(int member, List<Integer> less) {
        double[] expression = new double[variables];
        List<Block.Piece> subject = blocks.getFirst().pieces();
        for (int i = 0; i < subject.size(); i++) {
            int of = subject.get(i).member();
            expression[i] = of == member ? 1 : less.contains(of) ? -1 : 0;
        }
        return program().range(expression);
    }

    private LinearProgram program() {
        double[] limits = blocks.stream()
                .flatMap(block -> block.pieces().stream())
                .mapToDouble(Block.Piece::limit)
                .toArray();
        LinearProgram program = new LinearProgram(limits);
        addSums(program);
        int first = 0;
        for (Block block : blocks) {
            for (Law law : family.laws()) {
                addLaw(program, block, law, first);
            }
            first += block.pieces().size();
        }
        return program;
    }

    private void addSums(LinearProgram program) {
        List<Block.Piece> all =
                blocks.stream().flatMap(block -> block.pieces().stream()).toList();
        Set<Cell> cells = new LinkedHashSet<>();
        all.stream().map(Block.Piece::cell).filter(cell -> cell != null).forEach(cells::add);
        for (Cell cell : cells) {
            double[] row = new double[variables];
            for (int i = 0; i < variables; i++) {
                row[i] = all.get(i).cell() == cell ? 1 : 0;
            }
            program.between(row, cell.least() - taken(cell), cell.most() - taken(cell));
        }
    }

    private void addLaw(LinearProgram program, Block block, Law law, int first) {
        if (block.pieces().isEmpty() || !block.holdsEverywhere(law.whole())) {
            return;
        }
        double[] row = new double[variables];
        for (int i = 0; i < block.pieces().size(); i++) {
            int member = block.pieces().get(i).member();
            row[first + i] = member == law.whole() ? -1 : law.parts().contains(member) ? 1 : 0;
        }
        double level = block.known(law.whole())
                - law.parts().stream().mapToDouble(block::known).sum();
        if (law.exact() && law.parts().stream().allMatch(block::holdsEverywhere)) {
            program.equal(row, level);
        } else {
            program.atMost(row, level);
        }
    }
}
