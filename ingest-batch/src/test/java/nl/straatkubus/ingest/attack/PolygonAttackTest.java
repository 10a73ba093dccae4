package nl.straatkubus.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import nl.straatkubus.ingest.disclosure.Product;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Selection;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Attack A6: lines drawn on the map, of which one takes in a little more than the other. */
class PolygonAttackTest {
    private static final int POLYGONS = 10_000;
    private static final int CORNERS = 4;
    private static final double A_LITTLE = 0.0006;

    private final Truth truth = Truth.rate("reports", Town.of(400, 66), 0.2, 1, Truth.ordinary(Kind.RATE), 67);
    private final Lattice lattice = truth.lattice();

    @Test
    void no_two_of_ten_thousand_polygons_differ_by_a_few_people() {
        assertThat(unsafe(new Product().release(truth), AreaLevel.B100)).isZero();
        assertThat(unsafe(Weakened.PLAIN_THRESHOLD.release(truth), AreaLevel.PC6))
                .as("with a plain threshold, and lines that cut blocks")
                .isGreaterThan(100);
    }

    /** Polygons whose figure, less that of the one before, is about people of whom nothing may be told. */
    private long unsafe(Release release, AreaLevel snapping) {
        Period period = truth.years().getFirst();
        Slice slice = release.slice(truth.code(), period);
        Random random = new Random(68);
        List<Coordinate> ring = List.of();
        BitSet before = new BitSet();
        long found = 0;
        for (int i = 0; i < POLYGONS; i++) {
            ring = i % CORNERS == 0 ? drawn(random) : drawnAgain(ring, random);
            BitSet told = told(Selection.within(lattice, ring, snapping), slice);
            found += tellsTooMuch(told, before, period) || tellsTooMuch(before, told, period) ? 1 : 0;
            before = told;
        }
        return found;
    }

    private List<Coordinate> drawn(Random random) {
        List<Coordinate> ring = new ArrayList<>();
        for (int corner = 0; corner < CORNERS; corner++) {
            Area area = lattice.area(random.nextInt(lattice.postcodes()));
            ring.add(new Coordinate(area.longitude() + A_LITTLE / 7, area.latitude() + A_LITTLE / 7));
        }
        return ring;
    }

    /** The same line with one corner elsewhere, by about a street. */
    private static List<Coordinate> drawnAgain(List<Coordinate> ring, Random random) {
        List<Coordinate> other = new ArrayList<>(ring);
        int corner = random.nextInt(CORNERS);
        Coordinate at = ring.get(corner);
        other.set(
                corner,
                new Coordinate(at.x + A_LITTLE * (random.nextInt(3) - 1), at.y + A_LITTLE * (random.nextInt(3) - 1)));
        return other;
    }

    /** The streets whose figures the answer adds up: those in areas that are told and lie wholly inside. */
    private BitSet told(Selection selection, Slice slice) {
        BitSet told = new BitSet();
        for (int street = 0; street < lattice.postcodes(); street++) {
            for (int node = street; node >= 0 && selection.holds(node); node = lattice.parent(node)) {
                if (slice.isPublished(node)) {
                    told.set(street);
                }
            }
        }
        return told;
    }

    private boolean tellsTooMuch(BitSet large, BitSet small, Period period) {
        BitSet rest = (BitSet) large.clone();
        rest.andNot(small);
        Truth.Figures figures = truth.periods().get(period);
        double count =
                rest.stream().mapToDouble(street -> figures.counts()[street]).sum();
        double households =
                rest.stream().mapToDouble(street -> figures.units()[street]).sum();
        return households > 0 && !truth.requirement().allows(count, households);
    }
}
