package nl.straatkubus.ingest.disclosure;

import java.time.Instant;
import java.util.Optional;

/**
 * A policy in the history of its place.
 *
 * @param number counts up from 1
 * @param until when the next one took its place, empty for the one in force
 * @param by who set it: an e-mail address, empty for the one that a place begins with
 * @param reason why, never empty for one that loosens
 * @param loosens whether it lets through what the one before withheld; then releases may be cut anew
 */
public record PolicyVersion(
        int number,
        PrivacyPolicy policy,
        Instant from,
        Optional<Instant> until,
        String by,
        String reason,
        boolean loosens) {}
