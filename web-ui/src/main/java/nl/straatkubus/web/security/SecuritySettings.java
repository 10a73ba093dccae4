package nl.straatkubus.web.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What may be set about sign-in.
 *
 * @param programs what programs may
 * @param session how long people stay signed in
 * @param baseUrl the public address of this installation without a slash at the end; names the issuer of all tokens
 */
@ConfigurationProperties("straatkubus")
record SecuritySettings(String baseUrl, Programs programs, Session session) {
    /** @param callsPerMinute of one program at one web node, unless it was given fewer */
    record Programs(int callsPerMinute) {}

    /**
     * @param idle after how long without doing anything
     * @param longest after how long whatever somebody does
     * @param warning how long before either a person hears of it
     */
    record Session(Duration idle, Duration longest, Duration warning) {}
}
