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
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/** The product's own protection, from raw figures to slices, without the database around it. */
public final class Product implements Protection {
    private static final SecretOffset SECRET =
            new SecretOffset("thirty-two bytes that nobody knows".getBytes(StandardCharsets.US_ASCII));
    private static final int DOMINANCE_PERCENT = 10;

    private final List<Slice> before = new ArrayList<>();
    private final List<Lattice> lattices = new ArrayList<>();

    /** A later release of what was released before. */
    public static Product after(Release earlier) {
        Product product = new Product();
        product.before.addAll(earlier.slices());
        product.lattices.add(earlier.truths().getFirst().lattice());
        return product;
    }

    @Override
    public Release release(List<Truth> truths, List<Relation> relations) {
        Map<IndicatorCode, Quantity> quantities = new HashMap<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (Truth truth : truths) {
            quantities.put(
                    truth.code(),
                    new Quantity(truth.code().value(), truths.getFirst().code() + "/units"));
            truth.periods()
                    .forEach((period, figures) -> deliveries.add(new Delivery(
                            delivered(truth, figures, new RawCube(truth.code(), period, truth.kind(), truth.lattice())),
                            thresholds(truth.requirement()))));
        }
        Thresholds limits = thresholds(truths.getFirst().requirement());
        ProtectedFigures figures = new ProtectedFigures(new PolicyVersion(
                1, new PrivacyPolicy(limits, limits), Instant.EPOCH, Optional.empty(), "", "", false));
        ReleaseOnLattice release = new ReleaseOnLattice(
                truths.getFirst().lattice(),
                deliveries,
                relations,
                new Earlier(before, lattices),
                Earlier.nothing(),
                quantities,
                SECRET);
        release.protect(figures);
        return new Release(truths, relations, figures.slices(), told(figures.slices(), release));
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

    private static RawCube delivered(Truth truth, Truth.Figures figures, RawCube cube) {
        for (int postcode = 0; postcode < truth.lattice().postcodes(); postcode++) {
            double count = figures.counts()[postcode];
            cube.put(postcode, count, figures.units()[postcode], Double.isNaN(count) ? Presence.NONE : Presence.VALUE);
        }
        return cube;
    }

    private static Thresholds thresholds(Requirement requirement) {
        return new Thresholds(
                requirement.smallestCount(),
                requirement.smallestGroup(),
                DOMINANCE_PERCENT,
                requirement.smallestContributors());
    }
}
