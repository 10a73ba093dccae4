package nl.straatkubus.platform.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * An outline in web mercator, the world being 1 by 1 from its north-west corner, and as much of it as a zoom can show.
 * Every corner moves by itself to the nearest point of a grid, whatever area it belongs to: neighbours that share a corner
 * share it at every zoom, also across the border of a municipality, so that no gaps open between them.
 */
final class WorldOutline {
    /** Steps of the grid at zooms that are enlarged no further: half a pixel. */
    private static final int STEP = 4;

    private final List<double[]> outer = new ArrayList<>();
    private final List<List<double[]>> holes = new ArrayList<>();

    WorldOutline(Geometry outline) {
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            if (outline.getGeometryN(i) instanceof Polygon polygon) {
                outer.add(projected(polygon.getExteriorRing()));
                List<double[]> inner = new ArrayList<>();
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    inner.add(projected(polygon.getInteriorRingN(hole)));
                }
                holes.add(inner);
            }
        }
    }

    private static double[] projected(LineString ring) {
        Coordinate[] corners = ring.getCoordinates();
        double[] points = new double[(corners.length - 1) * 2];
        for (int i = 0; i < corners.length - 1; i++) {
            double latitude = Math.toRadians(corners[i].y);
            points[2 * i] = corners[i].x / 360 + 0.5;
            points[2 * i + 1] = 0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI);
        }
        return points;
    }

    /**
     * The rings at a zoom, in units of the world: each outer one, clockwise on the screen, followed by its holes. Empty for
     * an area that nothing is left of.
     */
    List<int[]> at(int zoom) {
        int step = zoom == CountryTiles.LARGEST ? 1 : STEP;
        double units = (double) VectorLayer.EXTENT * (1 << zoom);
        List<int[]> rings = new ArrayList<>();
        for (int i = 0; i < outer.size(); i++) {
            int[] around = snapped(outer.get(i), units, step);
            if (around.length == 0) {
                continue;
            }
            rings.add(turned(around, true));
            for (double[] hole : holes.get(i)) {
                int[] inside = snapped(hole, units, step);
                if (inside.length > 0) {
                    rings.add(turned(inside, false));
                }
            }
        }
        return rings;
    }

    /** The corners on the grid, without those that then say nothing; empty when the ring has no inside left. */
    private static int[] snapped(double[] ring, double units, int step) {
        int[] out = new int[ring.length];
        int n = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int x = (int) Math.round(ring[i] * units / step) * step;
            int y = (int) Math.round(ring[i + 1] * units / step) * step;
            if (n >= 2 && out[n - 2] == x && out[n - 1] == y) {
                continue;
            }
            if (n >= 4 && between(out, n, x, y)) {
                n -= 2;
            }
            out[n++] = x;
            out[n++] = y;
        }
        while (n >= 4 && out[0] == out[n - 2] && out[1] == out[n - 1]) {
            n -= 2;
        }
        int[] kept = Arrays.copyOf(out, n);
        return n >= 6 && twiceTheArea(kept) != 0 ? kept : new int[0];
    }

    /** Whether the last corner lies on the straight way from the one before it to the next. */
    private static boolean between(int[] out, int n, int x, int y) {
        long beforeX = out[n - 2] - out[n - 4];
        long beforeY = out[n - 1] - out[n - 3];
        long nextX = x - out[n - 2];
        long nextY = y - out[n - 1];
        return beforeX * nextY == beforeY * nextX && beforeX * nextX + beforeY * nextY >= 0;
    }

    /** Positive for a ring that runs clockwise on the screen, where y grows downwards. */
    private static long twiceTheArea(int[] ring) {
        long sum = 0;
        int last = ring.length - 2;
        for (int i = 0; i < ring.length; i += 2) {
            sum += (long) (ring[last] - ring[0]) * (ring[i + 1] - ring[1])
                    - (long) (ring[i] - ring[0]) * (ring[last + 1] - ring[1]);
            last = i;
        }
        return sum;
    }

    private static int[] turned(int[] ring, boolean clockwise) {
        if (twiceTheArea(ring) > 0 == clockwise) {
            return ring;
        }
        int[] other = new int[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            other[i] = ring[ring.length - 2 - i];
            other[i + 1] = ring[ring.length - 1 - i];
        }
        return other;
    }
}
