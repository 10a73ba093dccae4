package nl.straatkubus.admin.offer;

import java.time.LocalDate;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * A first year that was offered to a municipality.
 *
 * @param term with the price that was offered
 * @param validUntil the last day on which it can be accepted
 * @param language of its paper and letters
 */
public record Offer(
        long id,
        MunicipalityCode municipality,
        String municipalityName,
        Term term,
        Plan plan,
        LocalDate validUntil,
        String contactName,
        String contactEmail,
        String adminName,
        String adminEmail,
        String language,
        LocalDate madeOn,
        OfferState state) {}
