package nl.straatkubus.admin.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * A municipality's licence as it stands today.
 *
 * @param terms the agreed years in order, at least one
 * @param ended the day on which the operator ended it
 * @param state what follows from terms and today
 * @param current the year that runs today; the first one before it starts, the last one after it
 */
public record Licence(
        long id,
        MunicipalityCode municipality,
        List<Term> terms,
        Optional<LocalDate> ended,
        LicenceState state,
        Term current) {
    public Licence {
        terms = List.copyOf(terms);
    }

    static Licence on(
            LocalDate today, long id, MunicipalityCode municipality, List<Term> terms, Optional<LocalDate> ended) {
        Term current = terms.stream()
                .filter(term -> !term.first().isAfter(today))
                .reduce((_, later) -> later)
                .orElse(terms.getFirst());
        return new Licence(id, municipality, terms, ended, LicenceState.on(today, terms, ended), current);
    }

    /** The last day for which was agreed. */
    public LocalDate lastDay() {
        return terms.getLast().last();
    }

    /** The price of the last agreed year, without VAT. */
    public Money yearly() {
        return terms.getLast().price();
    }

    /** Whether another year can be agreed now: not after the end, and no more than one year ahead. */
    public boolean canRenew() {
        return renewalRefusal().isEmpty();
    }

    Optional<LicenceRefused> renewalRefusal() {
        if (ended.isPresent()) {
            return Optional.of(new LicenceRefused(LicenceRefused.Reason.ENDED, municipality));
        }
        return terms.getLast().equals(current) && !(state instanceof LicenceState.Ordered)
                ? Optional.empty()
                : Optional.of(new LicenceRefused(LicenceRefused.Reason.RENEWED_ALREADY, municipality));
    }
}
