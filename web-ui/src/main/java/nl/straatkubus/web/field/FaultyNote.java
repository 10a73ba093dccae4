package nl.straatkubus.web.field;

import java.util.List;

/** A note that lacks something. Carries every fault at once. */
public final class FaultyNote extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyNote(List<Fault> faults) {
        super("Faulty note: " + faults);
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }

    /** @param message what is wrong and what would be right */
    record Fault(String field, String message) {}
}
