package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes the principal of a person who comes back with a token, when that token belongs where the sign-in began. */
@Component
final class PersonAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final AuditLog audit;
    private final RightsNow rights;
    private final Users users;

    PersonAccounts(AuditLog audit, RightsNow rights, Users users) {
        this.audit = audit;
        this.rights = rights;
        this.users = users;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Identity.Person person = Identity.person(request.getIdToken());
        String place = person.municipality().map(code -> code.schema()).orElse(SignInPlace.PLATFORM);
        if (!place.equals(request.getClientRegistration().getRegistrationId())) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_TOKEN, "The token is of another municipality than the sign-in", null));
        }
        Viewer viewer = rights.of(person)
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED, "This account is not let in", null)));
        viewer.scope().run(() -> {
            users.seen(viewer.subject());
            audit.record(viewer, "signed-in", place, "ok");
        });
        return new PersonOfPlace(person, request.getIdToken());
    }
}
