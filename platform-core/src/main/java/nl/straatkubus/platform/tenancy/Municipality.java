package nl.straatkubus.platform.tenancy;

import java.time.Instant;

/**
 * A municipality that has its own environment.
 *
 * @param state {@code FAILED} means that its schema could not be brought up to date: nobody can sign in, the rest works
 * @param detail why it failed, empty otherwise
 */
public record Municipality(MunicipalityCode code, String name, State state, String detail, Instant since) {
    public enum State {
        READY,
        FAILED
    }
}
