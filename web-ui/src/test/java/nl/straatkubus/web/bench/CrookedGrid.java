package nl.straatkubus.web.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Squared paper whose lines are crooked, and the same for the cells on both sides, so that cells fit without gaps as real
 * areas do.
 *
 * @param place where a point of the paper lies on earth, longitude and latitude
 * @param straight from which line on, in both directions, the paper is an edge that is not crooked; no lines below 0
 */
record CrookedGrid(UnaryOperator<Coordinate> place, int straight) {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int BENDS = 4;

    /** Paper that is crooked up to its edges. */
    CrookedGrid(UnaryOperator<Coordinate> place) {
        this(place, Integer.MAX_VALUE);
    }

    /** A square of so many cells, along their crooked sides. */
    Polygon outline(int left, int bottom, int size) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ring.addAll(side(left + i, bottom, true));
        }
        for (int i = 0; i < size; i++) {
            ring.addAll(side(left + size, bottom + i, false));
        }
        List<Coordinate> back = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            back.addAll(side(left, bottom + i, false));
        }
        for (int i = 0; i < size; i++) {
            back.addAll(side(left + i, bottom + size, true));
        }
        back.add(corner(left + size, bottom + size));
        Collections.reverse(back);
        ring.addAll(back);
        return SHAPES.createPolygon(ring.stream().map(place).toArray(Coordinate[]::new));
    }

    /** From a corner to just before the next, to the east or to the north. */
    private List<Coordinate> side(int x, int y, boolean east) {
        Coordinate from = corner(x, y);
        Coordinate to = east ? corner(x + 1, y) : corner(x, y + 1);
        List<Coordinate> points = new ArrayList<>(List.of(from));
        SplittableRandom random = new SplittableRandom((x * 7919L + y) * 2 + (east ? 1 : 0));
        double most = isEdge(east ? y : x) ? 0 : 0.12;
        for (int bend = 1; bend < BENDS; bend++) {
            double part = bend / (double) BENDS;
            double aside = (random.nextDouble() - 0.5) * most;
            points.add(new Coordinate(
                    from.x + (to.x - from.x) * part + (east ? 0 : aside),
                    from.y + (to.y - from.y) * part + (east ? aside : 0)));
        }
        return points;
    }

    private Coordinate corner(int x, int y) {
        SplittableRandom random = new SplittableRandom(x * 104_729L + y);
        double aside = (random.nextDouble() - 0.5) * 0.4;
        double up = (random.nextDouble() - 0.5) * 0.4;
        return new Coordinate(x + (isEdge(x) ? 0 : aside), y + (isEdge(y) ? 0 : up));
    }

    private boolean isEdge(int line) {
        return straight < Integer.MAX_VALUE && (line == 0 || line == straight);
    }
}
