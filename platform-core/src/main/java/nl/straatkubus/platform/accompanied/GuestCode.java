package nl.straatkubus.platform.accompanied;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a guest types to look along: eight letters and digits that cannot be mistaken for one another, a million million
 * possibilities.
 */
record GuestCode(String letters) {
    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static GuestCode draw() {
        return new GuestCode(RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(at -> String.valueOf(CHARACTERS.charAt(at)))
                .collect(Collectors.joining()));
    }

    /** What somebody typed, in whatever case and with whatever between the letters. */
    static GuestCode typed(String text) {
        return new GuestCode(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    /** In two groups, to read aloud. */
    String spaced() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }
}
