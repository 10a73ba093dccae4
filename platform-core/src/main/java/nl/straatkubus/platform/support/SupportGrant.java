package nl.straatkubus.platform.support;

import java.time.Instant;
import java.util.Optional;

/**
 * That a municipality lets operators look at its figures.
 *
 * @param special whether special figures too
 * @param grantedBy e-mail address of the administrator
 * @param revoked when it was taken back before its time; empty when it was not
 */
public record SupportGrant(
        long id,
        String reason,
        boolean special,
        String grantedBy,
        Instant from,
        Instant until,
        Optional<Instant> revoked) {

    public boolean holds(Instant at) {
        return revoked.isEmpty() && at.isBefore(until);
    }
}
