package nl.straatkubus.ingest.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Places taken together in a linear programme: what each member holds there is unknown piece by piece, or known. */
final class Block {
    private final List<Piece> pieces = new ArrayList<>();
    private final double[] known;
    private final boolean[] everywhere;

    /**
     * A variable: the part of a cell that lies in the block.
     *
     * @param member whose figure it is
     * @param cell null where no sum is known
     * @param limit the largest it can be
     */
    record Piece(int member, Cell cell, double limit) {}

    private Block(int members) {
        this.known = new double[members];
        this.everywhere = new boolean[members];
        Arrays.fill(everywhere, true);
    }

    /** @param apart an atom of the member that stays a piece of its own, the first of the block; or a negative number */
    static Block of(Family family, Collection<Family.Place> places, int member, int apart) {
        Block block = new Block(family.members().size());
        if (apart >= 0) {
            Puzzle puzzle = family.members().get(member);
            block.pieces.add(new Piece(member, puzzle.cell(apart), puzzle.limit(apart)));
        }
        int mergeable = block.pieces.size();
        for (Family.Place place : places) {
            for (int of = 0; of < family.members().size(); of++) {
                Puzzle puzzle = family.members().get(of);
                block.everywhere[of] &= place.atoms()[of].length > 0;
                for (int atom : place.atoms()[of]) {
                    if (of != member || atom != apart) {
                        block.add(new Piece(of, puzzle.cell(atom), puzzle.limit(atom)), mergeable);
                    }
                }
            }
        }
        return block;
    }

    /**
     * Several blocks as one. A cell that lies wholly in them is known as a sum; only cells that reach elsewhere stay open.
     *
     * @param level the sum of a cell
     */
    static Block merged(int members, List<Block> blocks, Set<Cell> elsewhere, ToDoubleFunction<Cell> level) {
        Block merged = new Block(members);
        Set<Cell> counted = new HashSet<>();
        for (Block block : blocks) {
            for (int member = 0; member < members; member++) {
                merged.everywhere[member] &= block.everywhere[member];
            }
            for (Piece piece : block.pieces) {
                if (piece.cell() == null || elsewhere.contains(piece.cell())) {
                    merged.add(piece, 0);
                } else if (counted.add(piece.cell())) {
                    merged.known[piece.member()] += level.applyAsDouble(piece.cell());
                }
            }
        }
        return merged;
    }

    private void add(Piece piece, int from) {
        for (int i = from; i < pieces.size(); i++) {
            Piece there = pieces.get(i);
            if (there.member() == piece.member() && there.cell() == piece.cell()) {
                pieces.set(i, new Piece(piece.member(), piece.cell(), there.limit() + piece.limit()));
                return;
            }
        }
        pieces.add(piece);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** What is known to lie here of a member, beside the pieces. */
    double known(int member) {
        return known[member];
    }

    /** Whether a member has a figure at every place of the block. */
    boolean holdsEverywhere(int member) {
        return everywhere[member];
    }
}
