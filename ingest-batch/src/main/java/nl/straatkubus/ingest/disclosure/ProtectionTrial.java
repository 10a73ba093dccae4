package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** The protection over made-up figures and without a database: to measure what it takes and what it leaves to see. */
public final class ProtectionTrial {
    private static final Thresholds ORDINARY = new Thresholds(5, 5, 10, 10);
    private static final IndicatorCode INDICATOR = new IndicatorCode("trial");
    private static final int FIRST_YEAR = 2017;
    private static final int THRESHOLD = 5;

    private final Lattice lattice;
    private final List<RawCube> raw = new ArrayList<>();

    /**
     * @param lattice postcodes with their households
     * @param prevalence the average share of the households that is counted, 0 to 1
     */
    public ProtectionTrial(Lattice lattice, int periods, double prevalence, long seed) {
        this.lattice = lattice;
        Random random = new Random(seed);
        double[] chance = IntStream.range(0, lattice.postcodes())
                .mapToDouble(postcode -> prevalence * Math.exp(random.nextGaussian() * 0.5 - 0.125))
                .toArray();
        for (int period = 0; period < periods; period++) {
            RawCube cube = new RawCube(INDICATOR, Period.ofYear(FIRST_YEAR + period), Kind.RATE, lattice);
            for (int postcode = 0; postcode < chance.length; postcode++) {
                int households = lattice.area(postcode).households();
                int count = 0;
                for (int one = 0; one < households; one++) {
                    count += random.nextDouble() < chance[postcode] ? 1 : 0;
                }
                cube.put(postcode, count, households, Presence.VALUE);
            }
            raw.add(cube.summed());
        }
    }

    /** Chooses cells, has them attacked, and rounds: a release as an import makes it. */
    public List<Slice> release() {
        ProtectedFigures figures = new ProtectedFigures(null);
        release(deliveries()).protect(figures);
        return figures.slices();
    }

    /** The same without the attack. */
    public List<Slice> cut() {
        return release(deliveries()).unattacked();
    }

    private ReleaseOnLattice release(List<Delivery> deliveries) {
        Quantity quantity = new Quantity(INDICATOR.value(), INDICATOR + "/units");
        return new ReleaseOnLattice(
                lattice,
                deliveries,
                List.of(),
                Earlier.nothing(),
                Earlier.nothing(),
                Map.of(INDICATOR, quantity),
                new SecretOffset(new byte[32]));
    }

    private List<Delivery> deliveries() {
        return raw.stream().map(cube -> new Delivery(cube, ORDINARY)).toList();
    }

    /** What a plain threshold does: looks at every figure by itself. Gives the number that it would show. */
    public long plainThreshold() {
        long shown = 0;
        for (RawCube cube : raw) {
            for (int node = 0; node < lattice.size(); node++) {
                shown += cube.numerator(node) >= THRESHOLD ? 1 : 0;
            }
        }
        return shown;
    }

    /**
     * How much is left to see.
     *
     * @param blocks share of the households that lie in a block of at least 100 households, or something smaller, with a
     *     figure of its own
     * @param plain share of the households whose postcode a plain threshold of 5 would show
     * @param roundingError mean distance between what is told of such an area and the truth
     */
    public record Utility(double blocks, double plain, double roundingError) {}

    public Utility utility(List<Slice> slices) {
        double all = 0;
        double blocks = 0;
        double plain = 0;
        double error = 0;
        long areas = 0;
        for (int period = 0; period < slices.size(); period++) {
            Slice slice = slices.get(period);
            RawCube truth = raw.get(period);
            for (int postcode = 0; postcode < lattice.postcodes(); postcode++) {
                int households = lattice.area(postcode).households();
                all += households;
                plain += truth.numerator(postcode) >= THRESHOLD ? households : 0;
                blocks += isTold(slice, postcode) ? households : 0;
            }
            for (int node = 0; node < lattice.size(); node++) {
                if (slice.isPublished(node) && lattice.level(node).compareTo(AreaLevel.B100) <= 0) {
                    error += Math.abs(slice.numerator(node) - truth.numerator(node));
                    areas++;
                }
            }
        }
        return new Utility(blocks / all, plain / all, error / areas);
    }

    private boolean isTold(Slice slice, int postcode) {
        int at = postcode;
        while (!slice.isPublished(at) && lattice.level(at).compareTo(AreaLevel.B100) < 0) {
            at = lattice.parent(at);
        }
        return slice.isPublished(at) && lattice.level(at).compareTo(AreaLevel.B100) <= 0;
    }
}
