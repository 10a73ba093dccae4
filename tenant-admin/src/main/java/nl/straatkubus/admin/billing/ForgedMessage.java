package nl.straatkubus.admin.billing;

/** A message was not signed by the payment provider, or too long ago. It was not read. */
public final class ForgedMessage extends RuntimeException {
    ForgedMessage(String message, Throwable cause) {
        super(message, cause);
    }

    ForgedMessage(String message) {
        super(message);
    }
}
