package nl.straatkubus.ingest.reprotection;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.geography.AreaLevel;

/**
 * Work on releases of one place, as it stands now.
 *
 * @param by who asked for it: an e-mail address, or empty for the product itself
 * @param done releases made, or for a trial datasets looked at
 * @param total of how many; 0 until it is known
 * @param outcome what a trial found, smallest areas first; empty for the rest
 * @param failures what could not be protected and why; what was visible of it stays
 */
public record ProtectionRun(
        long id,
        Cause cause,
        State state,
        String by,
        Instant requestedAt,
        Optional<Instant> finishedAt,
        int done,
        int total,
        List<Visible> outcome,
        List<Sentence> failures) {

    /** Why it was asked for. */
    public enum Cause implements Coded {
        POLICY("policy"),
        GEOGRAPHY("geography"),
        RELATIONS("relations"),
        SENSITIVITY("sensitivity"),
        TRIAL("trial");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static Cause of(String code) {
            return Coded.of(Arrays.asList(values()), code, "cause");
        }
    }

    /** {@code FAILED}: some of it could not be done. */
    public enum State implements Coded {
        WAITING("waiting"),
        RUNNING("running"),
        COMPLETED("completed"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether nothing more will happen to it. */
        public boolean isFinal() {
            return this == COMPLETED || this == FAILED;
        }

        static State of(String code) {
            return Coded.of(Arrays.asList(values()), code, "state");
        }
    }

    /**
     * How many figures of one level of area are shown and withheld, over all indicators and periods.
     *
     * @param shownNow in the releases that everyone sees
     * @param shownThen if the policy that was tried were in force
     */
    public record Visible(AreaLevel level, int shownNow, int withheldNow, int shownThen, int withheldThen) {}
}
