package nl.straatkubus.platform.accompanied;

import java.time.Duration;

/**
 * Why and for whom somebody shows the screen; kept in the log with everything that the guests see.
 *
 * @param purpose what it is for
 * @param partner name of the one who looks along, or speaks for those who do
 * @param organisation of the partner
 * @param limit after which it ends by itself, from {@link #SHORTEST} to {@link #LONGEST}
 */
public record Occasion(String purpose, String partner, String organisation, Duration limit) {
    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofHours(4);
    private static final int LONGEST_TEXT = 120;

    /** @throws IllegalArgumentException when something is missing, too long, or the limit is out of reach */
    public Occasion {
        purpose = told(purpose);
        partner = told(partner);
        organisation = told(organisation);
        if (limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("An accompanied viewing takes five minutes to four hours");
        }
    }

    private static String told(String text) {
        String told = text.strip();
        if (told.isEmpty() || told.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("Purpose, partner and organisation are told in 1 to 120 characters");
        }
        return told;
    }

    /** As the log keeps it beside what was seen. */
    String inLog(Viewing viewing) {
        return purpose + " · " + partner + " · " + organisation + " · "
                + viewing.host().subject();
    }
}
