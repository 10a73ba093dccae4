package nl.straatkubus.ingest.geography;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What is done with polygons. Anything that is none is left away. */
final class Shapes {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /** The polygons of a geometry as a file has it, mended where rings cross; null when it holds none. */
    static Geometry polygons(Geometry raw) {
        Geometry found = polygonal(raw);
        return found == null ? null : polygonal(GeometryFixer.fix(found));
    }

    /** The polygons of a geometry, null when there is none. */
    static Geometry polygonal(Geometry geometry) {
        List<Geometry> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            if (!((Polygon) polygon).isEmpty()) {
                polygons.add((Polygon) polygon);
            }
        }
        return polygons.isEmpty() ? null : FACTORY.buildGeometry(polygons);
    }

    static Geometry union(Geometry one, Geometry other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return polygonal(OverlayNGRobust.union(List.of(one, other)));
    }
}
