package nl.straatkubus.admin.onboarding;

import java.time.Duration;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.platform.tenancy.Municipality;

/**
 * A municipality that can sign in.
 *
 * @param initialPassword of the first administrator; kept nowhere, so show it now
 * @param took from request to ready
 */
public record Onboarded(
        Municipality municipality, Licence licence, String adminEmail, String initialPassword, Duration took) {
    @Override
    public String toString() {
        return "Onboarded[" + municipality.code() + " in " + took.toMillis() + " ms]";
    }
}
