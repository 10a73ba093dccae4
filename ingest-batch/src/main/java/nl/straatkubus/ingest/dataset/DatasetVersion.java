package nl.straatkubus.ingest.dataset;

import java.time.Instant;
import java.util.List;
import nl.straatkubus.platform.catalogue.Period;

/**
 * What a successful import left, immutable.
 *
 * @param number counts up from 1 within the dataset
 * @param by who delivered the file: an e-mail address or client id
 * @param checksum SHA-256 of the file in hexadecimal
 * @param rows rows taken over from the file, without those carried forward from the version before
 * @param periods oldest first, carried-forward periods included
 * @param active whether everyone sees this version now
 */
public record DatasetVersion(
        int number,
        Instant at,
        String by,
        String fileName,
        String checksum,
        long rows,
        List<Period> periods,
        long importId,
        boolean active) {}
