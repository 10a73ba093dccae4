package nl.straatkubus.ingest.wording;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was filled in cannot be used. Carries every fault at once. */
public abstract class Unusable extends RuntimeException {
    private final transient List<FieldFault> faults;

    protected Unusable(List<FieldFault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + ": " + fault.reason().text(Locale.ENGLISH))
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
