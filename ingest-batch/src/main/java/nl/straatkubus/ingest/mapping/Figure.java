package nl.straatkubus.ingest.mapping;

/** What a cell of a measure holds. */
public sealed interface Figure {
    /** A number. */
    record Number(double value) implements Figure {}

    /** Nothing, in one of the many ways in which files say so. */
    record None() implements Figure {}

    /** The source has a number and keeps it to itself, because it is too small. */
    record Withheld() implements Figure {}

    /** Something that is neither a number nor a known way to write that there is none. */
    record Unreadable() implements Figure {}
}
