package nl.straatkubus.ingest.disclosure;

import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.platform.cube.Slice;

/** A way of deciding which cells of a raw cube may be shown. */
interface Protection {
    /** Name in certificates. */
    String name();

    /** The figures that may be shown, and why the others may not. */
    Slice protect(RawCube cube, Thresholds thresholds);
}
