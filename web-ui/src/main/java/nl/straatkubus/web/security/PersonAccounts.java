package nl.straatkubus.web.security;

import java.time.Clock;
import java.util.Optional;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.provider.Provider;
import nl.straatkubus.web.provider.Providers;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes the principal of a person who comes back with a token, when that token belongs where the sign-in began. */
@Component
final class PersonAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final AuditLog audit;
    private final RightsNow rights;
    private final Users users;
    private final Functions functions;
    private final Providers providers;
    private final PlaceRegistrations registrations;
    private final Clock clock;

    PersonAccounts(
            AuditLog audit,
            RightsNow rights,
            Users users,
            Functions functions,
            Providers providers,
            PlaceRegistrations registrations,
            Clock clock) {
        this.audit = audit;
        this.rights = rights;
        this.users = users;
        this.functions = functions;
        this.providers = providers;
        this.registrations = registrations;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String place =
                PlaceRegistrations.placeOf(request.getClientRegistration().getRegistrationId());
        Identity.Person person = registrations.isOwn(request.getClientRegistration())
                ? Identity.person(request.getIdToken())
                : arrived(MunicipalityCode.parse(place), request.getIdToken());
        if (!place.equals(person.municipality().map(MunicipalityCode::schema).orElse(SignInPlace.PLATFORM))) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_TOKEN, "The token is of another municipality than the sign-in", null));
        }
        Viewer viewer = rights.of(person).orElseThrow(PersonAccounts::notLetIn);
        viewer.scope().run(() -> users.seen(viewer.subject()));
        SignInLog.note(audit, viewer, place, "ok");
        return new PersonOfPlace(person, request.getIdToken(), clock.instant());
    }

    /** The account here of somebody whom the municipality's own provider let in. */
    private Identity.Person arrived(MunicipalityCode municipality, OidcIdToken token) {
        Provider provider = providers
                .active(municipality)
                .filter(one -> one.issuer().equals(String.valueOf(token.getIssuer())))
                .orElseThrow(PersonAccounts::notLetIn);
        String email = Optional.ofNullable(token.getEmail())
                .or(() -> Optional.ofNullable(token.getPreferredUsername()))
                .filter(address -> address.matches("[^@\\s]{1,64}@[^@\\s]{1,250}"))
                .orElseThrow(PersonAccounts::notLetIn);
        return DataScope.municipality(municipality, DataScope.Duty.WEB)
                .get(() -> users.arrive(
                        new Users.Arrival(
                                provider.issuer() + " " + token.getSubject(),
                                email,
                                Boolean.TRUE.equals(token.getEmailVerified()),
                                Optional.ofNullable(token.getFullName()).orElse(email),
                                functions.named(provider.functions(token.getClaims()))),
                        provider.invitedOnly()))
                .map(account -> new Identity.Person(Optional.of(municipality), account.email()))
                .orElseThrow(PersonAccounts::notLetIn);
    }

    private static OAuth2AuthenticationException notLetIn() {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED, "This account is not let in", null));
    }
}
