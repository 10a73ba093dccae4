package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Divides one urban block into plots by straight cuts. Neighbours share their edge point by point: where a cut ends on
 * another's edge, that edge gets the point too, so that bending the map afterwards opens no gap.
 */
final class Plots {
    private static final double TOUCH = 1e-6;
    private static final int TRIES = 6;

    private final List<List<Coordinate>> rings = new ArrayList<>();

    private Plots() {}

    static List<Polygon> of(Polygon block, int count) {
        Plots plots = new Plots();
        List<Coordinate> ring = new ArrayList<>(List.of(block.getExteriorRing().getCoordinates()));
        ring.removeLast();
        plots.divide(ring, count);
        plots.shareCorners();
        return plots.rings.stream().map(Plots::polygon).toList();
    }

    private void divide(List<Coordinate> ring, int count) {
        if (count > 1) {
            int first = count / 2;
            Knife.Frame frame = Knife.Frame.of(polygon(ring));
            for (int turn = 0; turn < TRIES; turn++) {
                List<List<Coordinate>> halves = halve(ring, frame, (double) first / count, turn);
                if (halves != null) {
                    divide(halves.get(0), first);
                    divide(halves.get(1), count - first);
                    return;
                }
            }
        }
        rings.add(ring);
    }

    /** Looks for the cut that leaves the wanted share of the area on the near side; null if this direction crosses the ring more than twice. */
    private static List<List<Coordinate>> halve(List<Coordinate> ring, Knife.Frame frame, double share, int turn) {
        double angle = turn * StrictMath.PI / TRIES;
        double nx = frame.ux() * StrictMath.cos(angle) - frame.uy() * StrictMath.sin(angle);
        double ny = frame.ux() * StrictMath.sin(angle) + frame.uy() * StrictMath.cos(angle);
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Coordinate c : ring) {
            low = Math.min(low, c.x * nx + c.y * ny);
            high = Math.max(high, c.x * nx + c.y * ny);
        }
        double wanted = share * area(ring);
        List<List<Coordinate>> best = null;
        for (int i = 0; i < 9; i++) {
            double middle = (low + high) / 2;
            List<List<Coordinate>> halves = cut(ring, nx, ny, middle);
            if (halves == null) {
                return null;
            }
            best = halves;
            if (area(halves.get(0)) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return best;
    }

    private static List<List<Coordinate>> cut(List<Coordinate> ring, double nx, double ny, double offset) {
        List<Coordinate> near = new ArrayList<>();
        List<Coordinate> far = new ArrayList<>();
        int crossings = 0;
        for (int i = 0; i < ring.size(); i++) {
            Coordinate a = ring.get(i);
            Coordinate b = ring.get((i + 1) % ring.size());
            double sa = a.x * nx + a.y * ny - offset;
            double sb = b.x * nx + b.y * ny - offset;
            (sa < 0 ? near : far).add(a);
            if (sa < 0 != sb < 0) {
                crossings++;
                double t = sa / (sa - sb);
                Coordinate at = new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
                near.add(at);
                far.add(at);
            }
        }
        return crossings == 2 ? List.of(distinct(near), distinct(far)) : null;
    }

    private static List<Coordinate> distinct(List<Coordinate> ring) {
        List<Coordinate> clean = new ArrayList<>();
        for (Coordinate c : ring) {
            if (clean.isEmpty() || clean.getLast().distance(c) > TOUCH) {
                clean.add(c);
            }
        }
        if (clean.size() > 1 && clean.getLast().distance(clean.getFirst()) <= TOUCH) {
            clean.removeLast();
        }
        return clean;
    }

    private static double area(List<Coordinate> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            Coordinate a = ring.get(i);
            Coordinate b = ring.get((i + 1) % ring.size());
            sum += (a.x - ring.getFirst().x) * (b.y - a.y) - (a.y - ring.getFirst().y) * (b.x - a.x);
        }
        return Math.abs(sum) / 2;
    }

    private void shareCorners() {
        for (int i = 0; i < rings.size(); i++) {
            for (int j = 0; j < rings.size(); j++) {
                if (i != j) {
                    for (Coordinate corner : rings.get(j)) {
                        insert(rings.get(i), corner);
                    }
                }
            }
        }
    }

    private static void insert(List<Coordinate> ring, Coordinate corner) {
        for (int i = 0; i < ring.size(); i++) {
            Coordinate a = ring.get(i);
            Coordinate b = ring.get((i + 1) % ring.size());
            if (a.distance(corner) <= TOUCH || b.distance(corner) <= TOUCH) {
                continue;
            }
            double dx = b.x - a.x;
            double dy = b.y - a.y;
            double t = ((corner.x - a.x) * dx + (corner.y - a.y) * dy) / (dx * dx + dy * dy);
            double off = Math.abs((corner.x - a.x) * dy - (corner.y - a.y) * dx) / Math.sqrt(dx * dx + dy * dy);
            if (t > 0 && t < 1 && off <= TOUCH) {
                ring.add(i + 1, corner);
                return;
            }
        }
    }

    private static Polygon polygon(List<Coordinate> ring) {
        Coordinate[] closed = new Coordinate[ring.size() + 1];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = ring.get(i % ring.size()).copy();
        }
        return Curve.METRES.createPolygon(closed);
    }
}
