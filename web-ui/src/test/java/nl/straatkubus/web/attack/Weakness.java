package nl.straatkubus.web.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;

/** Protections that attacks must beat. */
enum Weakness {
    /** Figures as they were delivered. */
    NONE_AT_ALL,
    /** Every area by itself: shown when its own count is large enough. */
    PLAIN_THRESHOLD,
    /** Rounded to fives with dice thrown anew for each release. */
    ROUNDING_REDRAWN,
    /** No figure at all, below the municipality. */
    NOTHING_TOLD;

    private static final int BASE = 5;
    private static final float PERCENT = 100;

    List<Slice> release(Figures figures, long seed) {
        Random dice = new Random(seed);
        List<Slice> slices = new ArrayList<>();
        for (String indicator : AttackedTowns.INDICATORS) {
            for (int year = Figures.FIRST; year < Figures.FIRST + Figures.YEARS; year++) {
                slices.add(slice(figures, indicator, year, dice));
            }
        }
        return slices;
    }

    private Slice slice(Figures figures, String indicator, int year, Random dice) {
        int size = figures.lattice().size();
        byte[] states = new byte[size];
        float[] values = nothing(size);
        float[] numerators = nothing(size);
        float[] denominators = nothing(size);
        for (int node = 0; node < size; node++) {
            BitSet streets = figures.inside(node);
            if (streets.isEmpty() || hides(figures, indicator, year, node)) {
                states[node] = (byte) (streets.isEmpty() ? CellState.NO_DATA : CellState.PROTECTED).ordinal();
                continue;
            }
            int count = streets.stream()
                    .map(street -> figures.counts(indicator, year)[street])
                    .sum();
            numerators[node] = this == ROUNDING_REDRAWN ? (count + dice.nextInt(BASE)) / BASE * BASE : count;
            denominators[node] = streets.stream().map(figures::households).sum();
            values[node] = indicator.equals(AttackedTowns.DEBTS)
                    ? PERCENT * numerators[node] / denominators[node]
                    : numerators[node];
        }
        return new Slice(
                new IndicatorCode(indicator),
                Period.ofYear(year),
                figures.lattice().id(),
                states,
                values,
                numerators,
                denominators);
    }

    private boolean hides(Figures figures, String indicator, int year, int node) {
        return switch (this) {
            case NONE_AT_ALL, ROUNDING_REDRAWN -> false;
            case PLAIN_THRESHOLD -> !figures.maySay(indicator, year, figures.inside(node));
            case NOTHING_TOLD -> node < figures.lattice().root();
        };
    }

    private static float[] nothing(int size) {
        float[] nothing = new float[size];
        Arrays.fill(nothing, Float.NaN);
        return nothing;
    }
}
