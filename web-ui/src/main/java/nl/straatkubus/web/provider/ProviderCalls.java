package nl.straatkubus.web.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import nl.straatkubus.ingest.source.FetchFailed;
import nl.straatkubus.ingest.source.GuardedHttp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Asks providers, by the same checked way out as sources: never a machine inside, never sent on elsewhere. */
@Component
public final class ProviderCalls implements ClientHttpRequestFactory {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final String NO_CODE = "straatkubus-probeert";

    private final GuardedHttp guarded;
    private final ClientHttpRequestFactory requests;
    private final RestClient rest;

    /** @param patience how long a provider may take for one answer; somebody waits for it in front of a page */
    ProviderCalls(GuardedHttp guarded, @Value("${straatkubus.provider-patience}") Duration patience) {
        this.guarded = guarded;
        this.requests = new InterceptingClientHttpRequestFactory(
                new HttpComponentsClientHttpRequestFactory(guarded.client()), List.of(new BoundedAnswers(patience)));
        this.rest = RestClient.builder().requestFactory(this).build();
    }

    @Override
    public ClientHttpRequest createRequest(URI address, HttpMethod method) throws IOException {
        guarded.check(address);
        return requests.createRequest(address, method);
    }

    /** @throws ProviderUnavailable when it does not answer, or answers for another issuer */
    Endpoints discover(String issuer) {
        JsonNode document = document(issuer);
        if (!issuer.equals(document.path("issuer").asString(""))) {
            throw new ProviderUnavailable(ProviderUnavailable.Step.ISSUER);
        }
        Endpoints found = new Endpoints(
                issuer,
                document.path("authorization_endpoint").asString(""),
                document.path("token_endpoint").asString(""),
                document.path("jwks_uri").asString(""));
        if (found.authorization().isBlank()
                || found.token().isBlank()
                || found.keys().isBlank()) {
            throw new ProviderUnavailable(ProviderUnavailable.Step.DISCOVERY);
        }
        return found;
    }

    private JsonNode document(String issuer) {
        URI address;
        try {
            address = new URI(issuer + WELL_KNOWN);
            guarded.check(address);
        } catch (URISyntaxException | FetchFailed closed) {
            throw new ProviderUnavailable(ProviderUnavailable.Step.ADDRESS, closed);
        }
        return get(address, ProviderUnavailable.Step.DISCOVERY);
    }

    private JsonNode get(URI address, ProviderUnavailable.Step step) {
        try {
            JsonNode found = rest.get()
                    .uri(address)
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(JsonNode.class);
            if (found == null) {
                throw new ProviderUnavailable(step);
            }
            return found;
        } catch (RestClientException | FetchFailed unreachable) {
            throw new ProviderUnavailable(step, unreachable);
        }
    }

    /** @throws ProviderUnavailable when the keys do not come, or the provider does not know this client and secret */
    void check(Endpoints endpoints, String clientId, String secret, String redirect) {
        if (get(URI.create(endpoints.keys()), ProviderUnavailable.Step.KEYS)
                .path("keys")
                .isEmpty()) {
            throw new ProviderUnavailable(ProviderUnavailable.Step.KEYS);
        }
        // A code that means nothing: who knows the client complains of the code, who does not, of the client.
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("code", NO_CODE);
        form.add("redirect_uri", redirect);
        try {
            JsonNode answer = rest.post()
                    .uri(endpoints.token())
                    .headers(headers -> headers.setBasicAuth(clientId, secret))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .onStatus(HttpStatusCode::is4xxClientError, (request, response) -> {})
                    .body(JsonNode.class);
            if (answer == null || !answer.path("error").asString("").equals("invalid_grant")) {
                throw new ProviderUnavailable(ProviderUnavailable.Step.CLIENT);
            }
        } catch (RestClientException | FetchFailed unreachable) {
            throw new ProviderUnavailable(ProviderUnavailable.Step.CLIENT, unreachable);
        }
    }
}
