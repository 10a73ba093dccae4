package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/** Made-up counts of postcodes, as they are and as a release would tell them: to measure what protection costs. */
public final class MadeUpDelivery {
    private static final Thresholds ORDINARY = new Thresholds(5, 5, 10, 10);
    private static final Thresholds SPECIAL = new Thresholds(10, 50, 10, 10);

    private final IndicatorCode indicator;
    private final Lattice lattice;
    private final List<RawCube> raw = new ArrayList<>();

    public MadeUpDelivery(IndicatorCode indicator, Lattice lattice) {
        this.indicator = indicator;
        this.lattice = lattice;
    }

    /** Adds a period; one element a postcode. Where there are no units nothing was delivered. */
    public void add(Period period, int[] cases, int[] units) {
        RawCube cube = new RawCube(indicator, period, Kind.RATE, lattice);
        for (int postcode = 0; postcode < cases.length; postcode++) {
            if (units[postcode] > 0) {
                cube.put(postcode, cases[postcode], units[postcode], Presence.VALUE);
            }
        }
        raw.add(cube.summed());
    }

    /** With nothing hidden: what nobody gets to see. */
    public List<Slice> unprotected() {
        return raw.stream().map(this::open).toList();
    }

    /**
     * As a release tells it, without the attack that comes before one: safe cells, and counts rounded by a secret offset.
     *
     * @param special by the thresholds of special-category figures, else by those of ordinary ones
     */
    public List<Slice> released(boolean special) {
        List<Delivery> deliveries = raw.stream()
                .map(cube -> new Delivery(cube, special ? SPECIAL : ORDINARY))
                .toList();
        return new ReleaseOnLattice(
                        lattice,
                        deliveries,
                        List.of(),
                        Earlier.nothing(),
                        Earlier.nothing(),
                        Map.of(indicator, new Quantity(indicator.value(), indicator + "/units")),
                        new SecretOffset(new byte[32]))
                .unattacked();
    }

    private Slice open(RawCube cube) {
        int size = lattice.size();
        byte[] states = new byte[size];
        float[] values = new float[size];
        float[] numerators = new float[size];
        float[] denominators = new float[size];
        for (int node = 0; node < size; node++) {
            numerators[node] = (float) cube.numerator(node);
            denominators[node] = (float) cube.denominator(node);
            boolean told = denominators[node] > 0;
            states[node] = (byte) (told ? CellState.PUBLISHED : CellState.NO_DATA).ordinal();
            values[node] = told ? Math.round(100 * numerators[node] / denominators[node]) : Float.NaN;
        }
        return new Slice(indicator, cube.period(), lattice.id(), states, values, numerators, denominators);
    }
}
