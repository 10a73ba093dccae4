package nl.straatkubus.web.signals;

import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.Surface;

/** The colours of blocks by one figure, as on the map: natural breaks of what is released, dark for what asks for attention. */
record Shades(Surface surface, Classes classes, Indicator indicator) {
    private static final int CLASSES = 5;

    static Shades of(Surface surface, Indicator indicator) {
        int[] rows = surface.rows();
        float[] values = new float[rows.length];
        for (int at = 0; at < rows.length; at++) {
            boolean told = surface.state(rows[at]) == CellState.PUBLISHED;
            values[at] = told ? surface.value(rows[at]) : Float.NaN;
        }
        return new Shades(surface, Classes.of(Classes.Method.NATURAL, values, CLASSES), indicator);
    }

    /** A CSS colour. */
    String of(int block) {
        if (!surface.holds(block) || surface.state(block) != CellState.PUBLISHED) {
            return "var(--sk-state-protected-bg)";
        }
        int at = classes.classOf(surface.value(block));
        int dark = indicator.direction() == Direction.HIGHER_IS_BETTER ? classes.count() - at : at + 1;
        return "var(--sk-theme-%d-%d)".formatted(indicator.theme().number(), dark);
    }
}
