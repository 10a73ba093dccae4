package nl.straatkubus.web.demo;

import org.locationtech.jts.geom.Geometry;

/**
 * A neighbourhood to be, in metres.
 *
 * @param ground what it covers, without main roads, water and parks
 * @param built the year in which most of its houses were built
 */
record Cell(Geometry ground, Plan.Ward ward, Fabric fabric, int built) {

    /**
     * What stands there.
     *
     * @param density postcodes per square metre, relative to a street of terraced houses
     * @param blockArea size of an urban block in square metres
     * @param gap width of a street in metres
     * @param bend how far streets curve, as a share of their length
     * @param households usual number in one postcode
     */
    enum Fabric {
        OLD_TOWN(1.35, 17_000, 8, 0.10, 23),
        FLATS(1.15, 32_000, 11, 0.04, 27),
        TERRACES(1.0, 29_000, 9, 0.08, 21),
        GARDEN(0.72, 36_000, 10, 0.16, 18),
        WORKS(0.08, 75_000, 12, 0.04, 7);

        final double density;
        final double blockArea;
        final double gap;
        final double bend;
        final int households;

        Fabric(double density, double blockArea, double gap, double bend, int households) {
            this.density = density;
            this.blockArea = blockArea;
            this.gap = gap;
            this.bend = bend;
            this.households = households;
        }
    }
}
