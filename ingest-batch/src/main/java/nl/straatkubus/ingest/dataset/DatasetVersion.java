package nl.straatkubus.ingest.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * @param source the organisation that delivered it, as the dataset said then
 * @param terms code of the terms of use, likewise
 * @param supplemented whether areas that the file did not hold were taken from the version before
 * @param leftAt since when nobody sees it any more, empty while it is active
 * @param rowsDroppedAt when its raw observations were deleted; its figures stay
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
        boolean active,
        String source,
        String terms,
        boolean supplemented,
        Optional<Instant> leftAt,
        Optional<Instant> rowsDroppedAt) {}
