package nl.straatkubus.platform.accompanied;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A viewing as it is kept.
 *
 * @param host e-mail address
 * @param ended empty while it goes on
 * @param ending why it ended; empty while it goes on
 */
public record PastViewing(
        String host,
        String hostName,
        String purpose,
        String partner,
        String organisation,
        Instant started,
        Optional<Instant> ended,
        Optional<Ending> ending,
        List<PastGuest> guests) {
    public PastViewing {
        guests = List.copyOf(guests);
    }

    /** @param left empty for one who stayed to the end */
    public record PastGuest(String name, String device, Instant joined, Optional<Instant> left) {}
}
