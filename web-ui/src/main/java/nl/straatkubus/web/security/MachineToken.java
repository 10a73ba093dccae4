package nl.straatkubus.web.security;

import java.util.OptionalInt;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A machine's verified token with what the machine may do now. */
final class MachineToken extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Identity.Machine identity;
    private final transient Viewers.Caller caller;

    /** @param identity whose name counts: a provider's token calls its program otherwise */
    MachineToken(Jwt token, Identity.Machine identity, Viewers.Caller caller) {
        super(token, RightsNow.roles(caller.viewer()), identity.clientId());
        this.identity = identity;
        this.caller = caller;
    }

    Identity.Machine identity() {
        return identity;
    }

    Viewer viewer() {
        return caller.viewer();
    }

    /** Empty for what the installation allows. */
    OptionalInt callsPerMinute() {
        return caller.callsPerMinute();
    }
}
