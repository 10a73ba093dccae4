package nl.straatkubus.platform.field;

import java.util.List;

/** A note is not kept because its text could lead to a person. */
public final class NoteRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PersonalTrace> traces;

    NoteRefused(List<PersonalTrace> traces) {
        super("The text could lead to a person: "
                + traces.stream().map(one -> one.kind().code()).distinct().toList());
        this.traces = List.copyOf(traces);
    }

    /** What was found, in the order of the text; only kinds that may stay after a second look when nothing is refused. */
    public List<PersonalTrace> traces() {
        return traces;
    }
}
