package nl.straatkubus.admin.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * A municipality's licence as it stands today.
 *
 * @param course what was agreed and decided
 * @param state what follows from the course and today
 * @param current the year that runs today; the first one before it starts, the last one after it
 */
public record Licence(long id, MunicipalityCode municipality, Course course, LicenceState state, Term current) {
    static Licence on(LocalDate today, long id, MunicipalityCode municipality, Course course) {
        return new Licence(id, municipality, course, LicenceState.on(today, course), course.current(today));
    }

    /** The agreed years in order; none while the first one is only offered. */
    public List<Term> terms() {
        return course.terms();
    }

    /** The day on which the operator ended it. */
    public Optional<LocalDate> ended() {
        return course.ended();
    }

    /** The last day for which was agreed, or offered. */
    public LocalDate lastDay() {
        return last().last();
    }

    /** The price of the last agreed or offered year, without VAT. */
    public Money yearly() {
        return last().price();
    }

    /** The last agreed or offered year. */
    public Term last() {
        return terms().isEmpty() ? current : terms().getLast();
    }

    /** Whether another year can be agreed now: not after the end, and no more than one year ahead. */
    public boolean canRenew() {
        return renewalRefusal().isEmpty();
    }

    Optional<LicenceRefused> renewalRefusal() {
        return switch (state) {
            case LicenceState.Ended _ -> refusal(LicenceRefused.Reason.ENDED);
            case LicenceState.Offered _ -> refusal(LicenceRefused.Reason.NOT_ORDERED);
            case LicenceState.Suspended _ -> refusal(LicenceRefused.Reason.SUSPENDED);
            case LicenceState.Ordered _ -> refusal(LicenceRefused.Reason.RENEWED_ALREADY);
            case LicenceState.Active _, LicenceState.Expiring _, LicenceState.Grace _, LicenceState.ReadOnly _ ->
                last().equals(current) ? Optional.empty() : refusal(LicenceRefused.Reason.RENEWED_ALREADY);
        };
    }

    private Optional<LicenceRefused> refusal(LicenceRefused.Reason reason) {
        return Optional.of(new LicenceRefused(reason, municipality));
    }
}
