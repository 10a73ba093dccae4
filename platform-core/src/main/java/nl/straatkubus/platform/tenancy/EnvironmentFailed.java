package nl.straatkubus.platform.tenancy;

/** A municipality's schema could not be made or brought up to date. The message says which and why. */
public final class EnvironmentFailed extends RuntimeException {
    public EnvironmentFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
