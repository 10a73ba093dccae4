package nl.straatkubus.web.country;

import java.util.Optional;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Nesting;

/**
 * What a stretch of nodes of one lattice looks like. An area whose own figure is withheld carries that of the smallest
 * published area around it.
 *
 * @param first number of the first node of the columns
 * @param classes 0 and up for a class of the picture, from 250 on why there is none
 * @param levels of the area whose figure a node carries
 * @param values NaN where there is none
 */
record FigureSheet(long lattice, int first, byte[] classes, byte[] levels, float[] values) {
    private static final int PROTECTED = 250;
    private static final int NO_DATA = 251;
    private static final int NOT_DELIVERED = 252;

    /** @param slice empty where the release says nothing of the lattice */
    static FigureSheet of(long lattice, int first, int end, Nesting nesting, Optional<Slice> slice, Classes classes) {
        FigureSheet sheet =
                new FigureSheet(lattice, first, new byte[end - first], new byte[end - first], new float[end - first]);
        for (int node = first; node < end; node++) {
            if (slice.isPresent()) {
                Surface.Placed placed = Surface.at(nesting, slice.get(), AreaLevel.PC6, node);
                sheet.put(node, classOf(placed, classes), nesting.level(placed.cell()), placed.value());
            } else {
                sheet.put(node, NOT_DELIVERED, nesting.level(node), Float.NaN);
            }
        }
        return sheet;
    }

    private void put(int node, int state, AreaLevel level, float value) {
        classes[node - first] = (byte) state;
        levels[node - first] = (byte) level.ordinal();
        values[node - first] = value;
    }

    private static int classOf(Surface.Placed placed, Classes classes) {
        CellState state = placed.state();
        return switch (state) {
            case PUBLISHED -> classes.classOf(placed.value());
            case PROTECTED -> PROTECTED;
            case NO_DATA -> NO_DATA;
            case NOT_DELIVERED -> NOT_DELIVERED;
        };
    }

    /** The figure of a node; NaN where there is none. */
    float value(int node) {
        return values[node - first];
    }

    int size() {
        return classes.length;
    }
}
