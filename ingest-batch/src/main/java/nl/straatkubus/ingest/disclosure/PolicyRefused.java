package nl.straatkubus.ingest.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A policy that cannot be taken into force. Carries every fault at once. */
public final class PolicyRefused extends RuntimeException {
    private final transient List<PolicyFault> faults;

    PolicyRefused(List<PolicyFault> faults) {
        super(faults.stream()
                .map(fault -> fault.sensitivity().code() + "." + fault.field() + ": "
                        + fault.reason().text(Locale.ENGLISH))
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }
}
