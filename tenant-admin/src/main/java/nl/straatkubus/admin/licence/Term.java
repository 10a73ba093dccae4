package nl.straatkubus.admin.licence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A year for which a municipality has a licence, from any day.
 *
 * @param first the first day
 * @param last the last day, on which the licence still runs
 * @param price for the year, without VAT; zero for the municipality's own use
 * @param plan what set the price; empty where it was agreed by hand
 * @param orderNumber of the municipality's purchase order, may be empty
 */
public record Term(LocalDate first, LocalDate last, Money price, Optional<Plan> plan, String orderNumber) {
    public Term {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A term cannot end on " + last + " before it starts on " + first);
        }
    }

    public Term(LocalDate first, LocalDate last, Money price) {
        this(first, last, price, Optional.empty(), "");
    }

    /**
     * The year that starts on this day. A year that starts on 29 February runs up to and including 28 February: the next
     * one then starts on 1 March, so that no day is lost or counted twice.
     */
    public static Term yearFrom(LocalDate first, Money price) {
        LocalDate sameDay = first.plusYears(1);
        boolean dayIsMissing = sameDay.getDayOfMonth() != first.getDayOfMonth();
        return new Term(first, dayIsMissing ? sameDay : sameDay.minusDays(1), price);
    }

    /** The year that follows without a gap, for the same price and plan; its order number is still to come. */
    public Term following() {
        return yearFrom(last.plusDays(1), price).under(plan, "");
    }

    public Term under(Optional<Plan> agreed, String order) {
        return new Term(first, last, price, agreed, order);
    }

    public Term costing(Money other) {
        return new Term(first, last, other, plan, orderNumber);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * The part of a yearly amount for the days from this one to the end, in whole cents, half a cent upwards; all of it
     * when the year has not begun.
     */
    public Money restOf(Money yearly, LocalDate from) {
        // Of a whole year, also where the end of this one was taken back.
        long whole = ChronoUnit.DAYS.between(first, yearFrom(first, price).last()) + 1;
        long left = Math.clamp(ChronoUnit.DAYS.between(from, last) + 1, 0, whole);
        long doubled = Math.multiplyExact(Math.multiplyExact(yearly.cents(), left), 2L);
        return new Money((doubled + whole) / (2 * whole));
    }
}
