package nl.straatkubus.web.api;

import java.util.List;

/** A request that cannot be answered as it is. Carries every fault at once. */
final class FaultyRequest extends RuntimeException {
    private final transient List<Fault> faults;

    FaultyRequest(List<Fault> faults) {
        super("Faulty request: " + faults);
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
