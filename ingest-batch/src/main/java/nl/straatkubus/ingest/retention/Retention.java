package nl.straatkubus.ingest.retention;

/**
 * For how long a municipality keeps what it received.
 *
 * @param fileDays days that a received file and the rows left out of it are kept, from when it came
 * @param rowDays days that the rows of a version are kept once nobody sees it any more; after that it cannot be put back
 */
public record Retention(int fileDays, int rowDays) {
    /** The longest that can be chosen: ten years. */
    public static final int LONGEST = 3650;

    /** @throws IllegalArgumentException when a number of days is not between 1 and {@link #LONGEST} */
    public Retention {
        if (fileDays < 1 || fileDays > LONGEST || rowDays < 1 || rowDays > LONGEST) {
            throw new IllegalArgumentException("Days are between 1 and " + LONGEST + ": " + fileDays + ", " + rowDays);
        }
    }
}
