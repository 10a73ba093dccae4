package nl.straatkubus.ingest.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.attack.Protection;
import nl.straatkubus.ingest.attack.Release;
import nl.straatkubus.ingest.attack.Truth;
import nl.straatkubus.ingest.audit.Exposure;
import nl.straatkubus.ingest.audit.Requirement;
import nl.straatkubus.ingest.audit.Seen;
import nl.straatkubus.ingest.audit.Seen.Told;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/** The product's own protection, from raw figures to slices, without the database around it. */
public final class Product implements Protection {
    private static final SecretOffset SECRET =
            new SecretOffset("thirty-two bytes that nobody knows".getBytes(StandardCharsets.US_ASCII));
    private static final String UNITS = "/units";
    private static final int DOMINANCE_PERCENT = 10;

    private final List<Slice> before = new ArrayList<>();
    private final List<Lattice> lattices = new ArrayList<>();
    private final Offsets offsets;
    private final Optional<Truth> partner;

    public Product() {
        this(SECRET, Optional.empty());
    }

    private Product(Offsets offsets, Optional<Truth> partner) {
        this.offsets = offsets;
        this.partner = partner;
    }

    /** To which the source delivers, with every figure, how much of it one partner delivered. */
    public static Product knowing(Truth partner) {
        return new Product(SECRET, Optional.of(partner));
    }

    /**
     * What somebody runs who has the program and not the key.
     *
     * @param offsets supposed for counts in the cells of an area and a first street; the true ones elsewhere. Those of
     *     units follow from the units, which everybody knows
     */
    public static Product supposing(Map<Place, Integer> offsets) {
        return new Product(
                (quantity, around, first, base) -> {
                    Integer supposed = offsets.get(new Place(around.value(), first.value()));
                    return supposed == null || quantity.endsWith(UNITS)
                            ? SECRET.of(quantity, around, first, base)
                            : supposed % base;
                },
                Optional.empty());
    }

    /** Where an offset holds: cells with this smallest area around them and this first street. */
    public record Place(String around, String first) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = around.compareTo(other.around);
            return order == 0 ? first.compareTo(other.first) : order;
        }
    }

    /** A later release of what was released before. */
    public static Product after(Release earlier) {
        Product product = new Product();
        product.before.addAll(earlier.slices());
        product.lattices.add(earlier.truths().getFirst().lattice());
        return product;
    }

    @Override
    public Release release(List<Truth> truths, List<Relation> relations) {
        Thresholds limits = thresholds(truths.getFirst().requirement());
        ProtectedFigures figures = new ProtectedFigures(new PolicyVersion(
                1, new PrivacyPolicy(limits, limits), Instant.EPOCH, Optional.empty(), "", "", false));
        ReleaseOnLattice release = onLattice(truths, relations);
        release.protect(figures);
        return new Release(truths, relations, figures.slices(), told(figures.slices(), release));
    }

    /** What would be released if the attack at each release found nothing; much faster. */
    public List<Slice> cut(Truth truth) {
        return onLattice(List.of(truth), List.of()).unattacked();
    }

    private ReleaseOnLattice onLattice(List<Truth> truths, List<Relation> relations) {
        Map<IndicatorCode, Quantity> quantities = new HashMap<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (Truth truth : truths) {
            quantities.put(
                    truth.code(),
                    new Quantity(truth.code().value(), truths.getFirst().code() + UNITS));
            truth.years().forEach(period -> deliveries.add(delivery(truth, period, partner)));
        }
        return new ReleaseOnLattice(
                truths.getFirst().lattice(),
                deliveries,
                relations,
                new Earlier(before, lattices),
                Earlier.nothing(),
                quantities,
                offsets);
    }

    private static Map<Slice, Told> told(List<Slice> slices, ReleaseOnLattice release) {
        Map<Slice, Told> told = new HashMap<>();
        for (Exposure exposure : release.told()) {
            for (Seen seen : exposure.seen()) {
                slices.stream()
                        .filter(slice -> slice.indicator().equals(seen.indicator())
                                && slice.period().equals(exposure.period()))
                        .forEach(slice -> told.put(slice, seen.told()));
            }
        }
        return told;
    }

    static Delivery delivery(Truth truth, Period period) {
        return delivery(truth, period, Optional.empty());
    }

    private static Delivery delivery(Truth truth, Period period, Optional<Truth> partner) {
        RawCube cube = new RawCube(truth.code(), period, truth.kind(), truth.lattice());
        Truth.Figures figures = truth.periods().get(period);
        for (int postcode = 0; postcode < truth.lattice().postcodes(); postcode++) {
            double count = figures.counts()[postcode];
            int at = postcode;
            double largest =
                    partner.map(one -> one.periods().get(period).counts()[at]).orElse(Double.NaN);
            Presence presence = Double.isNaN(count) ? Presence.NONE : Presence.VALUE;
            cube.put(postcode, count, figures.units()[postcode], presence, largest, Double.NaN);
        }
        return new Delivery(cube, thresholds(truth.requirement()));
    }

    private static Thresholds thresholds(Requirement requirement) {
        return new Thresholds(
                requirement.smallestCount(),
                requirement.smallestGroup(),
                DOMINANCE_PERCENT,
                requirement.smallestContributors());
    }
}
