package nl.straatkubus.web.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Hands out six-character postcodes in order, with a gap here and there as in life. */
final class Postcodes {
    private static final String LETTERS = "ABCDEGHJKLMNPRSTVWXZ";
    private static final Set<String> NEVER_USED = Set.of("SA", "SD", "SS");

    private final SplittableRandom random;
    private final Map<Integer, Integer> next = new HashMap<>();

    Postcodes(SplittableRandom random) {
        this.random = random;
    }

    String after(int digits) {
        int at = next.getOrDefault(digits, 0);
        while (NEVER_USED.contains(letters(at)) || at > 2 && random.nextDouble() < 0.03) {
            at++;
        }
        next.put(digits, at + 1);
        return digits + letters(at);
    }

    private static String letters(int at) {
        int n = LETTERS.length();
        return "" + LETTERS.charAt(at / n) + LETTERS.charAt(at % n);
    }
}
