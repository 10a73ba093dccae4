package nl.straatkubus.admin.billing;

/** A file is no bank statement that can be read; nothing was noted. */
public final class StatementUnreadable extends RuntimeException {
    StatementUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
