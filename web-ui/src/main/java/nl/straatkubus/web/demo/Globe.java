package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Bends the flat town a little and places it on the globe. A point's new place depends on nothing but the point, and long
 * edges get the same extra points from both sides, so what touched still touches.
 */
final class Globe extends GeometryTransformer {
    private static final double LONGEST_EDGE = 48;
    private static final double METRES_PER_DEGREE = 111_270;
    private static final double CENTIMETRE = 1e7;

    private final Coordinate centre;
    private final double metresPerDegreeEast;
    private final double[][] waves;

    Globe(double longitude, double latitude) {
        this.centre = new Coordinate(longitude, latitude);
        this.metresPerDegreeEast = 111_413 * StrictMath.cos(StrictMath.toRadians(latitude));
        // by place, so that two municipalities on one plane bend alike
        this.waves = waves(new SplittableRandom(Double.hashCode(longitude)));
    }

    private static double[][] waves(SplittableRandom random) {
        double[] lengths = {3100, 2300, 1500, 1150, 820};
        double[] heights = {95, 60, 32, 22, 12};
        double[][] waves = new double[lengths.length][];
        for (int i = 0; i < lengths.length; i++) {
            double turn = 2 * StrictMath.PI * random.nextDouble();
            double pace = 2 * StrictMath.PI / lengths[i];
            double push = turn + StrictMath.PI * (0.25 + 0.5 * random.nextDouble());
            waves[i] = new double[] {
                pace * StrictMath.cos(turn),
                pace * StrictMath.sin(turn),
                2 * StrictMath.PI * random.nextDouble(),
                heights[i] * StrictMath.cos(push),
                heights[i] * StrictMath.sin(push)
            };
        }
        return waves;
    }

    Geometry place(Geometry metres) {
        return transform(metres);
    }

    @Override
    protected CoordinateSequence transformCoordinates(CoordinateSequence sequence, Geometry parent) {
        List<Coordinate> placed = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            Coordinate b = sequence.getCoordinate(i);
            if (i > 0) {
                between(sequence.getCoordinate(i - 1), b, placed);
            }
            add(placed, place(b));
        }
        return factory.getCoordinateSequenceFactory().create(placed.toArray(Coordinate[]::new));
    }

    private void between(Coordinate a, Coordinate b, List<Coordinate> into) {
        int parts = (int) Math.ceil(a.distance(b) / LONGEST_EDGE);
        boolean forward = a.compareTo(b) < 0;
        Coordinate from = forward ? a : b;
        Coordinate to = forward ? b : a;
        for (int i = 1; i < parts; i++) {
            double t = (double) (forward ? i : parts - i) / parts;
            add(into, place(new Coordinate(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t)));
        }
    }

    private static void add(List<Coordinate> line, Coordinate point) {
        if (line.isEmpty() || !line.getLast().equals2D(point)) {
            line.add(point);
        }
    }

    private Coordinate place(Coordinate metres) {
        double x = metres.x;
        double y = metres.y;
        for (double[] wave : waves) {
            double rise = StrictMath.sin(wave[0] * metres.x + wave[1] * metres.y + wave[2]);
            x += wave[3] * rise;
            y += wave[4] * rise;
        }
        return new Coordinate(
                Math.round((centre.x + x / metresPerDegreeEast) * CENTIMETRE) / CENTIMETRE,
                Math.round((centre.y + y / METRES_PER_DEGREE) * CENTIMETRE) / CENTIMETRE);
    }
}
