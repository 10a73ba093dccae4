package nl.straatkubus.platform.geography;

import java.util.List;

/** A geography that cannot be used. Carries every fault, each a sentence that names the area. */
public final class InvalidGeography extends RuntimeException {
    private final transient List<String> faults;

    public InvalidGeography(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
