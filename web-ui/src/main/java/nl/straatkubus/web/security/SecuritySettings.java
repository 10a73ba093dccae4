package nl.straatkubus.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What may be set about sign-in.
 *
 * @param programs what programs may
 * @param baseUrl the public address of this installation without a slash at the end; names the issuer of all tokens
 */
@ConfigurationProperties("straatkubus")
record SecuritySettings(String baseUrl, Programs programs) {
    /** @param callsPerMinute of one program at one web node, unless it was given fewer */
    record Programs(int callsPerMinute) {}
}
