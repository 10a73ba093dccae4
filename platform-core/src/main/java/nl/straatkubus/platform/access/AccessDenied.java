package nl.straatkubus.platform.access;

/** The viewer may not do or see this. The message names nothing that the viewer may not know. */
public final class AccessDenied extends RuntimeException {
    public AccessDenied(String message) {
        super(message);
    }
}
