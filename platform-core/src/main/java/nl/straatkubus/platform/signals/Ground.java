package nl.straatkubus.platform.signals;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** Which postcodes places consist of: the measure by which two places are one. */
final class Ground {
    private final Lattice lattice;
    private final Map<Integer, BitSet> known = new HashMap<>();

    Ground(Lattice lattice) {
        this.lattice = lattice;
    }

    /** The postcodes of a window's cells. */
    BitSet of(Course course, int window) {
        BitSet ground = new BitSet();
        for (int cell : course.windows().members()[window]) {
            ground.or(of(course.panel().nodes()[cell]));
        }
        return ground;
    }

    private BitSet of(int node) {
        BitSet ground = known.get(node);
        if (ground == null) {
            ground = new BitSet();
            if (lattice.level(node) == AreaLevel.PC6 || lattice.children(node).isEmpty()) {
                ground.set(node);
            } else {
                for (int child : lattice.children(node)) {
                    ground.or(of(child));
                }
            }
            known.put(node, ground);
        }
        return ground;
    }
}
