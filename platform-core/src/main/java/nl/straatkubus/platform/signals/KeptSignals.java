package nl.straatkubus.platform.signals;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;

/** The signals of a municipality through time, and what people did about them. */
public interface KeptSignals {
    /** The longest word with an event. */
    int LONGEST_TEXT = 2000;

    /**
     * Works out what the releases in force give, where they give something else than before, and keeps it. Belongs to the
     * municipality of the running scope, in either duty; two at once wait for each other. Does nothing in another scope.
     */
    void renew();

    /**
     * What a viewer may see of what is found now (at most twenty, by the lower bound of the excess), then of what people
     * work on though the figures no longer give it, then of what was closed. Renews first where releases changed.
     */
    List<KeptSignal> list(Viewer viewer);

    /** One of that list; empty for one that the viewer may not see. */
    Optional<KeptSignal> find(Viewer viewer, long id);

    /** What happened to a signal, oldest first; nothing for one that the viewer may not see. */
    List<KeptSignal.Event> history(Viewer viewer, long id);

    /** Whether a viewer may do more than look. */
    boolean mayWork(Viewer viewer);

    /**
     * Moves a signal on, or back.
     *
     * @param assignee who looks into it; kept where left out
     * @param reason needed to close it, refused otherwise
     * @throws IllegalArgumentException for a missing reason, an intervention without words, or too long ones
     * @throws nl.straatkubus.platform.access.AccessDenied for who may only look, or may not see it
     */
    void move(
            Viewer viewer,
            long id,
            KeptSignal.Work state,
            Optional<String> assignee,
            Optional<KeptSignal.Reason> reason,
            String text);

    /**
     * Adds a word.
     *
     * @throws IllegalArgumentException for an empty or too long one
     * @throws nl.straatkubus.platform.access.AccessDenied for who may only look, or may not see it
     */
    void comment(Viewer viewer, long id, String text);
}
