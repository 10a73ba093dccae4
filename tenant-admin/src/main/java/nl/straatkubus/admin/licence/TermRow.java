package nl.straatkubus.admin.licence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A term as it is stored. */
@Embeddable
record TermRow(
        @Column(name = "first_day", nullable = false) LocalDate firstDay,
        @Column(name = "last_day", nullable = false) LocalDate lastDay,
        @Column(name = "price_cents", nullable = false) long priceCents) {
    static TermRow of(Term term) {
        return new TermRow(term.first(), term.last(), term.price().cents());
    }

    Term term() {
        return new Term(firstDay, lastDay, new Money(priceCents));
    }
}
