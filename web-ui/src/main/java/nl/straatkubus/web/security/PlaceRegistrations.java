package nl.straatkubus.web.security;

import java.util.Optional;
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

    private final SignInPlaces places;
    private final SecuritySettings settings;
    private final Environment environment;

    PlaceRegistrations(SignInPlaces places, SecuritySettings settings, Environment environment) {
        this.places = places;
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return places.open(id).map(this::registration).orElse(null);
    }

    private ClientRegistration registration(SignInPlace place) {
        return ClientRegistration.withRegistrationId(place.id())
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
