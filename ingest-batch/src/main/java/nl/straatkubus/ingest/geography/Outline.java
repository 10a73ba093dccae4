package nl.straatkubus.ingest.geography;

import org.locationtech.jts.geom.Geometry;

/**
 * One neighbourhood as a file delivers it.
 *
 * @param code {@code BU} and eight characters
 * @param households 0 where the file tells none
 * @param water whether it is water only
 * @param shape polygons in longitude and latitude; null where the file has none
 */
record Outline(
        String code,
        String name,
        String district,
        String municipality,
        String municipalityName,
        int households,
        boolean water,
        Geometry shape) {

    Outline joined(Outline other) {
        return new Outline(
                code,
                name,
                district,
                municipality,
                municipalityName,
                Math.max(households, other.households),
                water && other.water,
                Shapes.union(shape, other.shape));
    }
}
