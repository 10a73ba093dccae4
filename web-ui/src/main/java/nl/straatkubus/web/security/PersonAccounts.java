package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes the principal of a person who comes back with a token, when that token belongs where the sign-in began. */
@Component
final class PersonAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final AuditLog audit;

    PersonAccounts(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Viewer viewer = ViewerClaims.read(request.getIdToken());
        String place = viewer.municipality().map(code -> code.schema()).orElse(SignInPlace.PLATFORM);
        if (!place.equals(request.getClientRegistration().getRegistrationId())) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_TOKEN, "The token is of another municipality than the sign-in", null));
        }
        viewer.scope().run(() -> audit.record(viewer, "signed-in", place, "ok"));
        return new DefaultOidcUser(ViewerClaims.roles(viewer), request.getIdToken(), "sub");
    }
}
