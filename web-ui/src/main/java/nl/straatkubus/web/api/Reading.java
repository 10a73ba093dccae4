package nl.straatkubus.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the texts of a request into values and gathers what is wrong on the way, so that a caller hears it all at once. */
final class Reading {
    private final List<Fault> faults = new ArrayList<>();

    /** The value, or null with a fault noted when the text is missing or cannot be read. */
    <T> T required(String field, String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            fault(field, "is required");
            return null;
        }
        return optional(field, text, reader).orElse(null);
    }

    /** Empty when there is no text, or, with a fault noted, when it cannot be read. */
    <T> Optional<T> optional(String field, String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException unreadable) {
            fault(field, unreadable.getMessage());
            return Optional.empty();
        }
    }

    void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    /** @throws FaultyRequest with all faults noted so far, if any */
    void done() {
        if (!faults.isEmpty()) {
            throw new FaultyRequest(faults);
        }
    }
}
