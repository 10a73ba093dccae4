package nl.straatkubus.ingest.disclosure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.geography.Lattice;

/** How each quantity of a delivery is rounded on one lattice. */
final class Roundings {
    private record Way(String quantity, Thresholds thresholds) {}

    private final Offsets secret;
    private final Map<IndicatorCode, Quantity> quantities;
    private final Lattice lattice;
    private final Map<Way, Rounding> ways = new ConcurrentHashMap<>();

    Roundings(Offsets secret, Map<IndicatorCode, Quantity> quantities, Lattice lattice) {
        this.secret = secret;
        this.quantities = quantities;
        this.lattice = lattice;
    }

    Rounding counts(Delivery delivery) {
        return of(quantities.get(delivery.indicator()).figure(), delivery.thresholds());
    }

    Rounding sizes(Delivery delivery) {
        return of(quantities.get(delivery.indicator()).units(), delivery.thresholds());
    }

    private Rounding of(String quantity, Thresholds thresholds) {
        return ways.computeIfAbsent(
                new Way(quantity, thresholds), way -> new Rounding(secret, quantity, lattice, thresholds));
    }
}
