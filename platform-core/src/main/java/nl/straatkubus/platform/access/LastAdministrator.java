package nl.straatkubus.platform.access;

/** A change that would leave a municipality without anyone who manages its users. */
public final class LastAdministrator extends RuntimeException {
    LastAdministrator() {
        super("Nobody would be left who manages users");
    }
}
