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
    /**
     * Each counted at one web node.
     *
     * @param callsPerMinute of one program, unless it was given fewer
     * @param tokensPerMinute that one program asks from one address
     * @param tokensPerMinuteOfAddress that are asked from one address
     */
    record Programs(int callsPerMinute, int tokensPerMinute, int tokensPerMinuteOfAddress) {}

    /**
     * @param idle after how long without doing anything
     * @param longest after how long whatever somebody does
     * @param warning how long before either a person hears of it
     */
    record Session(Duration idle, Duration longest, Duration warning) {}
}
