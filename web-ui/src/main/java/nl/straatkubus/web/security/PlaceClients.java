package nl.straatkubus.web.security;

import java.time.Duration;
import java.util.Optional;
import nl.straatkubus.platform.access.Machines;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The clients that the authorization server knows: this application at each place, and the enrolled machines. */
@Component
final class PlaceClients implements RegisteredClientRepository {
    private static final Duration MACHINE_TOKEN = Duration.ofMinutes(30);

    private final SignInPlaces places;
    private final Machines machines;
    private final SecuritySettings settings;

    PlaceClients(SignInPlaces places, Machines machines, SecuritySettings settings) {
        this.places = places;
        this.machines = machines;
        this.settings = settings;
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        Optional<RegisteredClient> application = places.open(clientId).map(this::application);
        return application
                .or(() -> machines.find(clientId).flatMap(PlaceClients::machine))
                .orElse(null);
    }

    private RegisteredClient application(SignInPlace place) {
        // A browser that came by another name of this host gets its code there: same origin, so nothing leaves it.
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return RegisteredClient.withId(place.id())
                .clientId(place.id())
                .clientName(place.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.baseUrl() + PlaceRegistrations.REDIRECT_PATH + place.id())
                .redirectUri(here + PlaceRegistrations.REDIRECT_PATH + place.id())
                .redirectUri(settings.baseUrl()
                        + PlaceRegistrations.REDIRECT_PATH
                        + place.id()
                        + PlaceRegistrations.BY_PASSWORD)
                .redirectUri(here + PlaceRegistrations.REDIRECT_PATH + place.id() + PlaceRegistrations.BY_PASSWORD)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    /** Empty for one that another gives its tokens. */
    private static Optional<RegisteredClient> machine(Machines.Machine machine) {
        return machine.proof() instanceof Machines.Secret secret
                ? Optional.of(machine(machine, secret))
                : Optional.empty();
    }

    private static RegisteredClient machine(Machines.Machine machine, Machines.Secret secret) {
        return RegisteredClient.withId(machine.clientId())
                .clientId(machine.clientId())
                .clientSecret(EitherSecret.joined(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> machine.scopes().forEach(scope -> scopes.add(scope.code())))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(MACHINE_TOKEN)
                        .build())
                .build();
    }

    /** Called when a secret's hash could be renewed; a machine's hash changes only by enrolling it anew. */
    @Override
    public void save(RegisteredClient client) {
        if (machines.find(client.getClientId()).isEmpty()) {
            throw new UnsupportedOperationException("Clients follow from municipalities and machines");
        }
    }
}
