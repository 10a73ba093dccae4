package nl.straatkubus.ingest.source;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much of a source one fetch may take.
 *
 * @param bytes of one file
 * @param whole from the first connection to the last byte
 * @param silence without a single byte
 */
@Component
record FetchLimits(long bytes, Duration whole, Duration silence) {
    private static final long MEGABYTE = 1 << 20;

    @Autowired
    FetchLimits(
            @Value("${straatkubus.sources.megabytes:2048}") long megabytes,
            @Value("${straatkubus.sources.minutes:30}") long minutes,
            @Value("${straatkubus.sources.silence-seconds:60}") long silenceSeconds) {
        this(megabytes * MEGABYTE, Duration.ofMinutes(minutes), Duration.ofSeconds(silenceSeconds));
    }
}
