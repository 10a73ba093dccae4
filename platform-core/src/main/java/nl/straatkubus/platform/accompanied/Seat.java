package nl.straatkubus.platform.accompanied;

/**
 * A guest's place at a viewing: the proof of having been let in. It lives in the guest's session at the server and never
 * reaches the device.
 *
 * @param device address from where the guest joined
 */
public record Seat(Viewing viewing, Guest guest, String device) {
    /** The log and the screens tell guests apart from accounts by it. */
    static final String MARK = "gast ";

    /** Whether the viewing goes on and the guest was not put out. */
    public boolean isTaken() {
        return viewing.holds(guest);
    }
}
