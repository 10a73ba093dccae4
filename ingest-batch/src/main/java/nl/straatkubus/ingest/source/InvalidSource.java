package nl.straatkubus.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.wording.Sentence;

/** Settings that make no source. Carries every fault at once. */
public final class InvalidSource extends RuntimeException {
    private final transient List<Fault> faults;

    /** @param field name of the setting, or {@code secret} */
    public record Fault(String field, Sentence reason) {}

    public InvalidSource(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + ": " + fault.reason().text(Locale.ENGLISH))
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
