package nl.straatkubus.web.provider;

/** Where a provider wants to be asked, as it says itself at its well-known address (OpenID Connect Discovery 1.0). */
public record Endpoints(String issuer, String authorization, String token, String keys) {}
