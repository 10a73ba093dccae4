package nl.straatkubus.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;

/**
 * Who did and saw what, in the scope's schema. No role of the application can change or delete an entry, and each entry
 * holds the hash of the one before.
 */
public interface AuditLog {
    /**
     * Notes an action of a viewer, in the transaction of the work where there is one.
     *
     * @param action such as {@code signed-in}, {@code exported}, {@code imported}, {@code onboarded}
     * @param object what it was done to, such as an indicator's code
     * @param result {@code ok} or why it was refused
     */
    default void record(Viewer viewer, String action, String object, String result) {
        record(viewer, action, object, result, "");
    }

    /** As {@link #record(Viewer, String, String, String)}, with why it was done. */
    void record(Viewer viewer, String action, String object, String result, String purpose);

    /**
     * Notes what a viewer saw. Returns at once; the entry is written within a second, together with others, and nothing
     * that was noted is lost when the program stops in order.
     */
    default void saw(Viewer viewer, Look look) {
        saw(viewer, look, "");
    }

    /** As {@link #saw(Viewer, Look)}, with why it was looked at. */
    void saw(Viewer viewer, Look look, String purpose);

    /** The newest entries first, at most {@code limit}. */
    default List<Entry> latest(int limit) {
        return find(Search.ALL, 0, limit);
    }

    /** What a search finds, the newest first. Whatever was noted before the call is among it. */
    List<Entry> find(Search search, int offset, int limit);

    int count(Search search);

    /** Walks the whole chain of the scope. */
    ChainCheck check();

    /**
     * What was seen.
     *
     * @param action such as {@code viewed}
     * @param object an indicator's code, or several with spaces between
     * @param period as in its code; empty where it is not of one period
     * @param place an area's code; empty for the whole municipality
     * @param level of the areas; empty where it does not apply
     */
    record Look(String action, String object, String period, String place, String level) {}

    /**
     * One entry, with the fields that the Baseline Informatiebeveiliging Overheid asks for: who, what, to what, from
     * where, with which result, when.
     *
     * @param number counts without a gap
     * @param origin the address of the device; empty for the program itself
     * @param purpose why, when somebody had to say so
     */
    record Entry(
            long number,
            Instant at,
            String actor,
            String functions,
            String action,
            String object,
            String period,
            String place,
            String level,
            String result,
            String origin,
            String purpose) {}

    /**
     * What is looked for; what is empty does not matter.
     *
     * @param actor part of an address or client id
     * @param object part of what it was about: indicator, area, dataset
     */
    record Search(Optional<Instant> from, Optional<Instant> until, String actor, String action, String object) {
        public static final Search ALL = new Search(Optional.empty(), Optional.empty(), "", "", "");
    }

    /**
     * What walking the chain found.
     *
     * @param entries how many there are
     * @param firstFault number of the first entry that is missing or not as it was written; empty when the chain holds
     */
    record ChainCheck(long entries, Optional<Long> firstFault) {}
}
