package nl.straatkubus.platform.audit;

import java.time.Instant;
import java.util.List;
import nl.straatkubus.platform.access.Viewer;

/** Who did and saw what, in the scope's schema. No role of the application can change or delete an entry. */
public interface AuditLog {
    /**
     * Notes an action of a viewer.
     *
     * @param action such as {@code signed-in}, {@code viewed}, {@code imported}, {@code onboarded}
     * @param object what it was done to, such as an indicator's code
     * @param result {@code ok} or why it was refused
     */
    void record(Viewer viewer, String action, String object, String result);

    /** The newest entries first, at most {@code limit}. */
    List<Entry> latest(int limit);

    record Entry(Instant at, String actor, String functions, String action, String object, String result) {}
}
