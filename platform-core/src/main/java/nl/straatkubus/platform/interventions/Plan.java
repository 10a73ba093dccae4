package nl.straatkubus.platform.interventions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * What is to be done.
 *
 * @param areas postcodes, neighbourhoods or districts, at most {@value #MOST_AREAS}
 * @param lead the team or organisation that does it, rather than a person
 * @param ends the last day; empty while that is open
 * @param aim which figure should move which way; empty where no figure tells
 * @param signal the signal that it answers, if there is one
 */
public record Plan(
        String title,
        String description,
        List<AreaCode> areas,
        String lead,
        List<String> partners,
        LocalDate starts,
        Optional<LocalDate> ends,
        Optional<Aim> aim,
        Cost cost,
        Optional<Long> signal) {
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_TEXT = 2000;
    public static final int MOST_AREAS = 200;
    public static final int MOST_PARTNERS = 20;

    /** What it costs, roughly: a few hours, then up to 10,000, up to 50,000 and more than 50,000 euros. */
    public enum Cost implements Coded {
        UNKNOWN("unknown"),
        HOURS("hours"),
        SMALL("small"),
        MEDIUM("medium"),
        LARGE("large");

        private final String code;

        Cost(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Cost of(String code) {
            return Coded.of(Arrays.asList(values()), code, "cost");
        }
    }

    /** Which way a figure should go. */
    public enum Way implements Coded {
        DOWN("down"),
        UP("up");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Way of(String code) {
            return Coded.of(Arrays.asList(values()), code, "way");
        }
    }

    /** A figure and which way it should go. */
    public record Aim(IndicatorCode indicator, Way way) {}

    /** @throws IllegalArgumentException for what is missing, too long, or ends before it starts */
    public Plan {
        title = title.strip();
        description = description.strip();
        lead = lead.strip();
        areas = areas.stream().distinct().toList();
        partners = partners.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        require(!title.isEmpty() && title.length() <= LONGEST_NAME, "a title of 1 to " + LONGEST_NAME + " characters");
        require(
                !lead.isEmpty() && lead.length() <= LONGEST_NAME,
                "who does it, in 1 to " + LONGEST_NAME + " characters");
        require(description.length() <= LONGEST_TEXT, "a description of at most " + LONGEST_TEXT + " characters");
        require(!areas.isEmpty() && areas.size() <= MOST_AREAS, "1 to " + MOST_AREAS + " areas");
        require(
                partners.size() <= MOST_PARTNERS && partners.stream().allMatch(one -> one.length() <= LONGEST_NAME),
                "at most " + MOST_PARTNERS + " partners of at most " + LONGEST_NAME + " characters");
        require(ends.filter(starts::isAfter).isEmpty(), "an end that is not before its start");
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("An intervention needs " + what);
        }
    }

    Plan withoutAim() {
        return new Plan(title, description, areas, lead, partners, starts, ends, Optional.empty(), cost, signal);
    }
}
