package nl.straatkubus.admin.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** The licences of all municipalities. Takes the platform's scope by itself, so that any scope may call it. */
public interface Licences {
    /** Ended ones too, by municipality. */
    List<Licence> all();

    /** The licence of a municipality; empty without one, also after it was ended. Answered from memory. */
    Optional<Licence> of(MunicipalityCode municipality);

    /** Whether a municipality may do this today: nothing without a licence. */
    default boolean allows(MunicipalityCode municipality, Activity activity) {
        return of(municipality)
                .map(Licence::state)
                .filter(state -> state.allows(activity))
                .isPresent();
    }

    /**
     * Notes that a first year is offered; the newest offer takes the place of an earlier one.
     *
     * @param until the last day on which it can be accepted
     * @throws LicenceRefused when a year was agreed already
     */
    Licence offer(MunicipalityCode municipality, Term term, LocalDate until);

    /**
     * Gives a municipality a licence for the year that starts on this day.
     *
     * @param yearly price without VAT
     * @throws LicenceRefused when it has one already
     */
    default Licence grant(MunicipalityCode municipality, LocalDate start, Money yearly) {
        return grant(municipality, Term.yearFrom(start, yearly));
    }

    /**
     * Gives a municipality a licence for this year; an offer that was open is taken up by it.
     *
     * @throws LicenceRefused when it has one already
     */
    Licence grant(MunicipalityCode municipality, Term first);

    /** The year that {@link #renew} would agree now, with the price that counts for it. */
    Term next(Licence licence);

    /** As {@link #renew(long, String)}, with the order number still to come. */
    default Licence renew(long id) {
        return renew(id, "");
    }

    /**
     * Agrees the next year, by the plan of the last one or for the same price. It follows without a gap, also in grace; a
     * licence that had become read-only starts again today, because the time between was not served.
     *
     * @param orderNumber of the municipality's purchase order, may be empty
     * @throws LicenceRefused when the licence is unknown, suspended or ended, or the next year was agreed already
     */
    Licence renew(long id, String orderNumber);

    /**
     * Puts the year that runs, and those agreed after it, on a dearer plan from today. The difference for the days left is
     * invoiced.
     *
     * @throws LicenceRefused when no year runs or the plan costs no more
     */
    Licence upgrade(long id, Plan plan, String orderNumber);

    /**
     * Takes back what was agreed from this day on, at the municipality's own request; what was not served is credited.
     *
     * @throws LicenceRefused when nothing was agreed from this day on
     */
    Licence credit(long id, LocalDate from);

    /**
     * Suspends a licence of which the year that runs was not paid.
     *
     * @param why in plain words, shown to its administrators
     * @throws LicenceRefused when that year was paid or is free, or none runs
     */
    Licence suspend(long id, String why);

    /** @throws LicenceRefused when it is not suspended */
    Licence resume(long id);

    /**
     * Ends a licence whose last year is over.
     *
     * @throws LicenceRefused when it is unknown, ended already or still runs
     */
    Licence end(long id);
}
