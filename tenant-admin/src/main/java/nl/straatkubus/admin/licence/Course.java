package nl.straatkubus.admin.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was agreed and decided about a licence; with today's day it gives the state.
 *
 * @param terms the agreed years in order; none while the first one is only offered
 * @param offered the first year, while it is only offered
 * @param suspended since when and why the operator suspended it
 * @param ended the day on which the operator ended it
 */
public record Course(
        List<Term> terms, Optional<OfferedYear> offered, Optional<Suspension> suspended, Optional<LocalDate> ended) {
    public Course {
        terms = List.copyOf(terms);
        if (terms.isEmpty() && offered.isEmpty()) {
            throw new IllegalArgumentException("A licence has an agreed or an offered year");
        }
    }

    /** @param until the last day on which it can be accepted */
    public record OfferedYear(Term term, LocalDate until) {}

    /** @param why in the operator's words, shown to the municipality's administrators */
    public record Suspension(LocalDate since, String why) {}

    /** Years that were agreed, and nothing else. */
    public static Course of(List<Term> terms) {
        return new Course(terms, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Course endedOn(LocalDate day) {
        return new Course(terms, offered, suspended, Optional.of(day));
    }

    /** The year that runs on this day; the next one before the first, the last one that ran after it. */
    Term current(LocalDate today) {
        if (terms.isEmpty()) {
            return offered.orElseThrow().term();
        }
        return terms.stream()
                .filter(term -> !term.first().isAfter(today))
                .reduce((_, later) -> later)
                .orElse(terms.getFirst());
    }

    /** The last year that follows the one of this day without a gap. */
    Term lastWithoutGap(LocalDate today) {
        Term last = current(today);
        for (Term term : terms) {
            if (term.first().equals(last.last().plusDays(1))) {
                last = term;
            }
        }
        return last;
    }
}
