package nl.straatkubus.web.api;

import java.util.List;

/** What was asked for does not exist, or not for this viewer: the two look alike on purpose. */
final class NotFound extends RuntimeException {
    private final transient List<Fault> faults;

    NotFound(String message) {
        this(message, List.of());
    }

    NotFound(String message, List<Fault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
