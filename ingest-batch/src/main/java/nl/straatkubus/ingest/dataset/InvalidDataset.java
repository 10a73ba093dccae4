package nl.straatkubus.ingest.dataset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.wording.Sentence;

/** A definition that cannot be used. Carries every fault at once. */
public final class InvalidDataset extends RuntimeException {
    private final transient List<Fault> faults;

    /**
     * @param field where the fault is, as a path in the definition: {@code indicators[0].denominator}
     * @param reason what is wrong and what to do
     */
    public record Fault(String field, Sentence reason) {}

    public InvalidDataset(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + ": " + fault.reason().text(Locale.ENGLISH))
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
