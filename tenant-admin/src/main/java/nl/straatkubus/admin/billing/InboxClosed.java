package nl.straatkubus.admin.billing;

/** A genuine message of the payment provider that cannot be kept now: the provider is to send it again. */
public final class InboxClosed extends RuntimeException {
    InboxClosed(Throwable cause) {
        super("The message cannot be kept now; send it again", cause);
    }
}
