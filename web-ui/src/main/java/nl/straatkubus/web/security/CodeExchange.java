package nl.straatkubus.web.security;

import nl.straatkubus.web.provider.ProviderCalls;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Changes a code for tokens: at the own authorization server directly, at a provider by the checked way out. */
@Component
final class CodeExchange implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {
    private final PlaceRegistrations registrations;
    private final RestClientAuthorizationCodeTokenResponseClient own =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientAuthorizationCodeTokenResponseClient provider =
            new RestClientAuthorizationCodeTokenResponseClient();

    CodeExchange(PlaceRegistrations registrations, ProviderCalls calls) {
        this.registrations = registrations;
        provider.setRestClient(RestClient.builder()
                .requestFactory(calls)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
    }

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
        return (registrations.isOwn(request.getClientRegistration()) ? own : provider).getTokenResponse(request);
    }
}
