package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Viewer;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A machine's verified token with what the machine may do now. */
final class MachineToken extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Viewer viewer;

    MachineToken(Jwt token, Viewer viewer) {
        super(token, RightsNow.roles(viewer));
        this.viewer = viewer;
    }

    Viewer viewer() {
        return viewer;
    }
}
