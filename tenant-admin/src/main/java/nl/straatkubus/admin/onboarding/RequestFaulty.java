package nl.straatkubus.admin.onboarding;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be carried out as it is; every fault is named and nothing was done. */
public final class RequestFaulty extends RuntimeException {
    private final List<Fault> faults;

    public RequestFaulty(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + ": " + fault.reason().code())
                .collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
