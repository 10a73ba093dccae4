package nl.straatkubus.web.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * What was drawn by hand for one municipality, in metres around its centre; everything smaller follows from rules.
 *
 * @param longitude of the centre, degrees
 * @param latitude of the centre, degrees
 * @param streets how many six-character postcodes to make
 * @param cores outlines within which people live
 * @param marks water, roads, rails and parks: what is there before any house
 */
record Plan(
        String code,
        String name,
        double longitude,
        double latitude,
        long seed,
        int streets,
        int firstPostcode,
        int lastPostcode,
        Polygon border,
        List<Polygon> cores,
        List<Mark> marks,
        List<Ward> wards,
        List<Estate> estates) {

    /** In the order of drawing. */
    enum Kind {
        BORDER,
        BUILTUP,
        PARK,
        WATER,
        CANAL,
        ROAD,
        RAIL
    }

    /** @param width of a line in metres, 0 for a surface */
    record Mark(Kind kind, String name, double width, Geometry geometry) {}

    /**
     * A district to be: every neighbourhood joins the nearest.
     *
     * @param hardship how much harder life is here than elsewhere in the municipality, about -1 to 1
     */
    record Ward(String name, Coordinate heart, int builtFrom, int builtTo, double hardship) {}

    /** Where firms are and hardly anybody lives. */
    record Estate(Coordinate heart, double radius) {}

    static Mark water(String name, Polygon outline) {
        return new Mark(Kind.WATER, name, 0, outline);
    }

    static Mark river(String name, double width, String course) {
        return new Mark(Kind.WATER, name, 0, Curve.through(course).buffer(width / 2));
    }

    static Mark canal(String name, double width, String course) {
        return new Mark(Kind.CANAL, name, width, Curve.through(course));
    }

    static Mark park(String name, String outline) {
        return new Mark(Kind.PARK, name, 0, Curve.around(outline));
    }

    static Mark road(double width, String course) {
        return new Mark(Kind.ROAD, "", width, Curve.through(course));
    }

    static Mark rail(String course) {
        return new Mark(Kind.RAIL, "", 6, Curve.through(course));
    }

    static Ward ward(String name, double x, double y, int builtFrom, int builtTo, double hardship) {
        return new Ward(name, new Coordinate(x * 1000, y * 1000), builtFrom, builtTo, hardship);
    }

    static Estate estate(double x, double y, double radius) {
        return new Estate(new Coordinate(x * 1000, y * 1000), radius * 1000);
    }
}
