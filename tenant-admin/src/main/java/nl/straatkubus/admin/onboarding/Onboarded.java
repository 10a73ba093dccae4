package nl.straatkubus.admin.onboarding;

import java.time.Duration;
import java.util.Optional;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.platform.tenancy.Municipality;

/**
 * A municipality that can sign in.
 *
 * @param invitation of the first administrator, whose link is kept nowhere; empty when one has signed in already
 * @param took from request to ready
 */
public record Onboarded(
        Municipality municipality,
        Licence licence,
        String adminEmail,
        Optional<Invitations.Invitation> invitation,
        Duration took) {
    @Override
    public String toString() {
        return "Onboarded[" + municipality.code() + " in " + took.toMillis() + " ms]";
    }
}
