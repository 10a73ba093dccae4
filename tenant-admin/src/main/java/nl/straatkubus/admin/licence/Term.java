package nl.straatkubus.admin.licence;

import java.time.LocalDate;

/**
 * A year for which a municipality has a licence, from any day.
 *
 * @param first the first day
 * @param last the last day, on which the licence still runs
 * @param price for the year, without VAT; zero for the municipality's own use
 */
public record Term(LocalDate first, LocalDate last, Money price) {
    public Term {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A term cannot end on " + last + " before it starts on " + first);
        }
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

    /** The year that follows without a gap, for the same price. */
    public Term following() {
        return yearFrom(last.plusDays(1), price);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
