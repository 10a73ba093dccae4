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
     * Gives a municipality a licence for the year that starts on this day.
     *
     * @param yearly price without VAT
     * @throws LicenceRefused when it has one already
     */
    Licence grant(MunicipalityCode municipality, LocalDate start, Money yearly);

    /**
     * Agrees the next year, for the same price. It follows without a gap, also in grace; a licence that had become
     * read-only starts again today, because the time between was not served.
     *
     * @throws LicenceRefused when the licence is unknown or ended, or the next year was agreed already
     */
    Licence renew(long id);

    /**
     * Ends a licence whose last year is over.
     *
     * @throws LicenceRefused when it is unknown, ended already or still runs
     */
    Licence end(long id);
}
