package nl.straatkubus.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import nl.straatkubus.platform.access.WeakPassword.Weakness;

/**
 * What a password must be: long rather than odd, as NIST SP 800-63B-4 (3.1.1.2) and OWASP ASVS 5 (6.2) have it.
 */
final class PasswordRule {
    private static final int SHORTEST = 12;
    /** The hash looks at no more than this many bytes. */
    private static final int LONGEST_BYTES = 72;

    private static final int TELLING = 4;
    private static final Set<String> WELL_KNOWN =
            Set.of("wachtwoord", "password", "welkom", "straatkubus", "gemeente", "qwerty", "azerty", "1234567890");

    private PasswordRule() {}

    /** @throws WeakPassword when it is too easy to guess */
    static void check(String password, String email) {
        if (password.length() < SHORTEST) {
            throw new WeakPassword(Weakness.TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new WeakPassword(Weakness.TOO_LONG);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean named = Arrays.stream(email.split("[@.+_-]"))
                .anyMatch(part -> part.length() >= TELLING && lower.contains(part));
        if (named) {
            throw new WeakPassword(Weakness.HOLDS_NAME);
        }
        // What remains when the well-known word is taken out must still be hard to guess.
        String rest = lower;
        for (String word : WELL_KNOWN) {
            rest = rest.replace(word, "");
        }
        if (rest.length() < SHORTEST / 2 || rest.chars().distinct().count() < TELLING) {
            throw new WeakPassword(Weakness.WELL_KNOWN);
        }
    }
}
