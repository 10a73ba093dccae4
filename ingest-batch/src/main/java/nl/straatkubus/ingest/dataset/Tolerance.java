package nl.straatkubus.ingest.dataset;

/**
 * How far a file may differ from what is there before a person is told.
 *
 * @param jump relative change of a neighbourhood's figure above which it is pointed out; 0.5 is half as much again
 * @param vanished share (0 to 1) of the areas of a period that may be missing from a file that replaces that period;
 *     above it a person must look first
 */
public record Tolerance(double jump, double vanished) {
    /** Where nobody chose otherwise. */
    public static final Tolerance USUAL = new Tolerance(0.5, 0.2);

    /** @throws IllegalArgumentException when a limit is out of range */
    public Tolerance {
        if (!(jump > 0 && vanished >= 0 && vanished <= 1)) {
            throw new IllegalArgumentException(
                    "A jump is above 0 and a share between 0 and 1: " + jump + ", " + vanished);
        }
    }
}
