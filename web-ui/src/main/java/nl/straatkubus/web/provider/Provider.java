package nl.straatkubus.web.provider;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A municipality's own OpenID Connect provider, as registered. Its secret is kept apart.
 *
 * @param issuer address of the provider without a slash at the end
 * @param claim that tells what somebody is, such as {@code groups}; dots go into objects ({@code realm_access.roles})
 * @param mapping from a value of that claim to the codes of functions
 * @param invitedOnly whether only people come in who were invited
 * @param active whether people are sent there
 * @param revision grows with every change
 */
public record Provider(
        String issuer,
        String clientId,
        String claim,
        Map<String, Set<String>> mapping,
        boolean invitedOnly,
        boolean active,
        long revision) {

    public Provider {
        mapping = Map.copyOf(mapping);
    }

    /** The codes of the functions that follow from what a token says of somebody. */
    public Set<String> functions(Map<String, Object> claims) {
        return values(claims).stream()
                .flatMap(value -> mapping.getOrDefault(value, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Collection<String> values(Map<String, Object> claims) {
        Object at = claims;
        for (String step : claim.split("\\.")) {
            at = at instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return switch (at) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case String one -> Set.of(one);
            case null, default -> Set.of();
        };
    }
}
