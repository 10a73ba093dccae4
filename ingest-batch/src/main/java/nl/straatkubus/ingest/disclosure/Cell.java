package nl.straatkubus.ingest.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Areas whose figures are only ever told together. An atom is the deepest area with a figure of its own: mostly a
 * postcode.
 *
 * @param atoms node numbers in ascending order
 * @param top the smallest area that holds them all
 * @param pieces the cells that were joined to make it; none for a single atom
 */
record Cell(int[] atoms, int top, List<Cell> pieces) {

    static Cell of(int atom) {
        return new Cell(new int[] {atom}, atom, List.of());
    }

    /** The atoms of all pieces together; a single piece is itself. */
    static Cell join(Lattice lattice, List<Cell> pieces) {
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        int size = 0;
        int top = pieces.getFirst().top;
        for (Cell piece : pieces) {
            size += piece.atoms.length;
            top = around(lattice, top, piece.top);
        }
        int[] atoms = new int[size];
        int filled = 0;
        for (Cell piece : pieces) {
            System.arraycopy(piece.atoms, 0, atoms, filled, piece.atoms.length);
            filled += piece.atoms.length;
        }
        Arrays.sort(atoms);
        return new Cell(atoms, top, List.copyOf(pieces));
    }

    /** Cells that an outsider sees as one: nobody knows what it was made of. */
    static Cell seen(Lattice lattice, int[] atoms) {
        int top = IntStream.of(atoms).reduce((a, b) -> around(lattice, a, b)).orElseThrow();
        return new Cell(atoms, top, List.of());
    }

    /** The smallest area that holds both; areas inside others have lower numbers. */
    static int around(Lattice lattice, int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a < b) {
                a = lattice.parent(a);
            } else {
                b = lattice.parent(b);
            }
        }
        return a;
    }

    int first() {
        return atoms[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && Arrays.equals(atoms, cell.atoms);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(atoms);
    }

    @Override
    public String toString() {
        return Arrays.toString(atoms);
    }
}
