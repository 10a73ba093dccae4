package nl.straatkubus.platform.interventions;

import java.time.Instant;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * Something that is done in some areas.
 *
 * @param madeBy e-mail address or client id
 */
public record Intervention(long id, Plan plan, String madeBy, Instant madeAt) {

    /** Whether it is done in this area itself, as it was planned. */
    public boolean names(AreaCode area) {
        return plan.areas().contains(area);
    }
}
