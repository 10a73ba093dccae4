package nl.straatkubus.web.security;

import java.util.Optional;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.provider.Endpoints;
import nl.straatkubus.web.provider.Provider;
import nl.straatkubus.web.provider.ProviderUnavailable;
import nl.straatkubus.web.provider.Providers;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * One registration a place, made from the municipality table when it is asked for, so that a municipality can sign in
 * the moment it was onboarded. The browser is sent to a relative address, which holds behind every host name; the code
 * is exchanged over this machine's own address. The client keeps no secret: the code is bound to it by PKCE.
 */
@Component
final class PlaceRegistrations implements ClientRegistrationRepository {
    static final String REDIRECT_PATH = "/login/oauth2/code/";

    /** Behind a place's id: by password, also where the municipality has a provider of its own. */
    static final String BY_PASSWORD = "-wachtwoord";

    private final SignInPlaces places;
    private final SecuritySettings settings;
    private final Environment environment;

    private final Providers providers;

    PlaceRegistrations(SignInPlaces places, SecuritySettings settings, Environment environment, Providers providers) {
        this.places = places;
        this.providers = providers;
        this.settings = settings;
        this.environment = environment;
    }

    /** @throws ProviderUnavailable when the place has a provider of its own and that gives no answer */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return places.open(placeOf(id)).map(place -> registration(place, id)).orElse(null);
    }

    /** The place that a registration belongs to. */
    static String placeOf(String registration) {
        return registration.endsWith(BY_PASSWORD)
                ? registration.substring(0, registration.length() - BY_PASSWORD.length())
                : registration;
    }

    private ClientRegistration registration(SignInPlace place, String id) {
        return id.endsWith(BY_PASSWORD)
                ? byPassword(place, id)
                : place.municipality()
                        .flatMap(code -> providers.active(code).map(provider -> byProvider(place, code, provider)))
                        .orElseGet(() -> byPassword(place, id));
    }

    private ClientRegistration byProvider(SignInPlace place, MunicipalityCode code, Provider provider) {
        Endpoints endpoints = providers.endpoints(provider);
        return ClientRegistration.withRegistrationId(place.id())
                .clientId(provider.clientId())
                .clientSecret(providers.secret(code))
                .clientName(place.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}" + REDIRECT_PATH + "{registrationId}")
                .scope("openid", "email", "profile")
                .authorizationUri(endpoints.authorization())
                .tokenUri(endpoints.token())
                .jwkSetUri(endpoints.keys())
                .issuerUri(endpoints.issuer())
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /** Whether tokens of a registration come from the own authorization server. */
    boolean isOwn(ClientRegistration registration) {
        return settings.baseUrl().equals(registration.getProviderDetails().getIssuerUri());
    }

    private ClientRegistration byPassword(SignInPlace place, String id) {
        return ClientRegistration.withRegistrationId(id)
                .clientId(place.id())
                .clientName(place.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}" + REDIRECT_PATH + "{registrationId}")
                .scope("openid")
                .authorizationUri("/oauth2/authorize")
                .tokenUri(ownAddress() + "/oauth2/token")
                .issuerUri(settings.baseUrl())
                .userNameAttributeName("sub")
                .build();
    }

    private String ownAddress() {
        String host = Optional.ofNullable(environment.getProperty("server.address"))
                .filter(address -> !address.equals("0.0.0.0"))
                .orElse("127.0.0.1");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://" + host + ":" + port;
    }
}
