package nl.straatkubus.platform.access;

/**
 * Somebody changed who may do or see what. The log listens.
 *
 * @param action as in the log, such as {@code blocked}
 * @param object whose access changed
 * @param detail what changed, or {@code ok}
 */
public record AccessChanged(Viewer by, String action, String object, String detail) {}
