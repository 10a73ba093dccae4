package nl.straatkubus.web.provider;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a provider writes as audience ({@code aud}, RFC 7519) in tokens for programs that call the API: an address below
 * the one of this installation that names the municipality. So a token for another installation is worth nothing here,
 * and none is read as another municipality's, also where several share a provider.
 */
@Component
public final class ApiAudience {
    private final String prefix;

    ApiAudience(@Value("${straatkubus.base-url:}") String baseUrl) {
        this.prefix = baseUrl + "/api/";
    }

    public String of(MunicipalityCode municipality) {
        return prefix + municipality.schema();
    }

    /**
     * The municipality that a token is for, as {@link MunicipalityCode#schema()} writes it; whether there is such a one is
     * for the reader to find out.
     *
     * @return empty for a token that is for none, or for more than one
     */
    public Optional<String> place(Collection<String> audience) {
        List<String> named = audience.stream()
                .filter(one -> one.startsWith(prefix))
                .map(one -> one.substring(prefix.length()))
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
