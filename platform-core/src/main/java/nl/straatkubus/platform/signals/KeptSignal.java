package nl.straatkubus.platform.signals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.catalogue.IndicatorCode;

/**
 * A signal with what was done about it. It stays the same one for as long as it is found again at the same place.
 *
 * @param signal as it was last found; its rank counts among those that are found now, 0 for one that no longer is
 * @param assignee e-mail address of who looks into it
 * @param reason why it was closed; present exactly then
 * @param current whether the latest figures still give it
 */
public record KeptSignal(
        long id,
        Signal signal,
        Work state,
        Instant since,
        Optional<String> assignee,
        Optional<Reason> reason,
        boolean current,
        Basis basis) {

    /** How far people are with it. */
    public enum Work implements Coded {
        NEW("new"),
        INVESTIGATION("investigation"),
        INTERVENTION("intervention"),
        CLOSED("closed");

        private final String code;

        Work(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Work of(String code) {
            return Coded.of(Arrays.asList(values()), code, "state of a signal");
        }
    }

    /** Why a signal was closed. */
    public enum Reason implements Coded {
        NO_ACTION("no-action"),
        COUNTING_ERROR("counting-error"),
        KNOWN("known"),
        SOLVED("solved"),
        OTHER("other");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Reason of(String code) {
            return Coded.of(Arrays.asList(values()), code, "reason");
        }
    }

    /**
     * What it was worked out from: the same gives the same signal again.
     *
     * @param method version of the method
     * @param releases of the watched figures and the traits, smallest first
     * @param members the indicators that were looked at; whoever may not see all of them does not see the signal
     */
    public record Basis(int method, long lattice, List<Long> releases, Set<IndicatorCode> members, Instant computedAt) {
        public Basis {
            releases = List.copyOf(releases);
            members = Set.copyOf(members);
        }
    }

    KeptSignal ranked(int rank) {
        return new KeptSignal(id, signal.ranked(rank), state, since, assignee, reason, current, basis);
    }

    /** Something that happened to a signal, oldest first in its history. */
    public record Event(
            Instant at,
            String actor,
            Kind kind,
            Optional<Work> state,
            Optional<String> assignee,
            Optional<Reason> reason,
            String text) {
        /** What happened. */
        public enum Kind implements Coded {
            MOVED("moved"),
            ASSIGNED("assigned"),
            COMMENT("comment");

            private final String code;

            Kind(String code) {
                this.code = code;
            }

            @Override
            public String code() {
                return code;
            }

            static Kind of(String code) {
                return Coded.of(Arrays.asList(values()), code, "event");
            }
        }
    }
}
