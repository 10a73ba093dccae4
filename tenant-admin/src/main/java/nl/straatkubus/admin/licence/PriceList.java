package nl.straatkubus.admin.licence;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Prices for a year that begins on {@code validFrom} or later.
 *
 * @param announcedOn when municipalities were told
 * @param classes the yearly price by the largest number of inhabitants it is for; the last class takes all others
 * @param options what each option costs in a year on top
 */
public record PriceList(
        LocalDate validFrom, LocalDate announcedOn, NavigableMap<Integer, Money> classes, Map<Option, Money> options) {
    public PriceList {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("A price list has at least one class");
        }
        classes = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(classes));
        options = Map.copyOf(options);
    }

    /** The price of a year without VAT. An option that this list does not know costs nothing. */
    public Money of(Plan plan) {
        Map.Entry<Integer, Money> found = classes.ceilingEntry(plan.inhabitants());
        Money base = found == null ? classes.lastEntry().getValue() : found.getValue();
        return plan.options().stream()
                .map(option -> options.getOrDefault(option, Money.ZERO))
                .reduce(base, Money::plus);
    }
}
