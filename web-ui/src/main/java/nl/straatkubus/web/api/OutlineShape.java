package nl.straatkubus.web.api;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.platform.geography.DutchGrid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** A GeoJSON geometry: a polygon, or a multipolygon for an area in parts. */
record OutlineShape(String type, List<?> coordinates) {
    /** In which coordinates outlines are written, and how many decimals make sense there. */
    enum Reference {
        CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 1e6) {
            @Override
            double[] point(Coordinate at) {
                return new double[] {at.x, at.y};
            }
        },
        DUTCH_GRID("http://www.opengis.net/def/crs/EPSG/0/28992", 1e2) {
            @Override
            double[] point(Coordinate at) {
                Coordinate metres = DutchGrid.of(at.x, at.y);
                return new double[] {metres.x, metres.y};
            }
        };

        private final String uri;
        private final double precision;

        Reference(String uri, double precision) {
            this.uri = uri;
            this.precision = precision;
        }

        String uri() {
            return uri;
        }

        abstract double[] point(Coordinate at);

        /** @throws IllegalArgumentException for any other reference */
        static Reference of(String text) {
            return switch (text) {
                case "CRS84", "http://www.opengis.net/def/crs/OGC/1.3/CRS84" -> CRS84;
                case "EPSG:28992", "http://www.opengis.net/def/crs/EPSG/0/28992" -> DUTCH_GRID;
                default ->
                    throw new IllegalArgumentException(
                            "Unknown coordinate reference '" + text + "'; known are CRS84, EPSG:28992");
            };
        }

        private double[] rounded(Coordinate at) {
            double[] point = point(at);
            return new double[] {
                Math.round(point[0] * precision) / precision, Math.round(point[1] * precision) / precision
            };
        }
    }

    static OutlineShape of(Geometry shape, Reference reference) {
        List<List<List<double[]>>> polygons = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                polygons.add(rings(polygon, reference));
            }
        }
        return polygons.size() == 1
                ? new OutlineShape("Polygon", polygons.getFirst())
                : new OutlineShape("MultiPolygon", polygons);
    }

    private static List<List<double[]>> rings(Polygon polygon, Reference reference) {
        List<List<double[]>> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing(), reference));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i), reference));
        }
        return rings;
    }

    private static List<double[]> ring(LineString ring, Reference reference) {
        List<double[]> points = new ArrayList<>(ring.getNumPoints());
        for (Coordinate at : ring.getCoordinates()) {
            points.add(reference.rounded(at));
        }
        return points;
    }
}
