package nl.straatkubus.platform.signals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Finds the points nearest to another one in a space of any number of dimensions: a balanced k-d tree. */
final class Nearest {
    private static final int BUCKET = 16;

    private final double[][] points;
    private final int[] order;

    /** @param points one row a point, all of one length */
    Nearest(double[][] points) {
        this.points = points;
        Integer[] boxed = IntStream.range(0, points.length).boxed().toArray(Integer[]::new);
        if (points.length > 0) {
            arrange(boxed, 0, points.length, 0);
        }
        this.order = Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    private void arrange(Integer[] part, int from, int to, int depth) {
        if (to - from <= BUCKET) {
            return;
        }
        int axis = depth % points[0].length;
        // ties by number, so that the same points always give the same tree
        Arrays.sort(
                part,
                from,
                to,
                Comparator.<Integer>comparingDouble(i -> points[i][axis]).thenComparingInt(i -> i));
        int middle = (from + to) >>> 1;
        arrange(part, from, middle, depth + 1);
        arrange(part, middle + 1, to, depth + 1);
    }

    /** Numbers of at most {@code count} points, nearest first; of two as near the lower number first. */
    int[] to(double[] place, int count) {
        Search search = new Search(place, Math.min(count, points.length));
        search.within(0, points.length, 0);
        return search.found();
    }

    /** The best so far as a heap with the worst of them on top. */
    private final class Search {
        private final double[] place;
        private final int[] best;
        private final double[] distance;
        private int size;

        Search(double[] place, int count) {
            this.place = place;
            this.best = new int[count];
            this.distance = new double[count];
        }

        void within(int from, int to, int depth) {
            if (to - from <= BUCKET) {
                for (int i = from; i < to; i++) {
                    offer(order[i]);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            int axis = depth % place.length;
            double gap = place[axis] - points[order[middle]][axis];
            offer(order[middle]);
            if (gap <= 0) {
                within(from, middle, depth + 1);
            } else {
                within(middle + 1, to, depth + 1);
            }
            if (size < best.length || gap * gap <= distance[0]) {
                if (gap <= 0) {
                    within(middle + 1, to, depth + 1);
                } else {
                    within(from, middle, depth + 1);
                }
            }
        }

        private void offer(int point) {
            double far = 0;
            for (int axis = 0; axis < place.length; axis++) {
                double off = place[axis] - points[point][axis];
                far += off * off;
            }
            if (size < best.length) {
                best[size] = point;
                distance[size] = far;
                up(size++);
            } else if (size > 0 && isWorse(distance[0], best[0], far, point)) {
                best[0] = point;
                distance[0] = far;
                down();
            }
        }

        private void up(int at) {
            for (int i = at; i > 0 && isWorse(i, (i - 1) / 2); i = (i - 1) / 2) {
                swap(i, (i - 1) / 2);
            }
        }

        private void down() {
            int at = 0;
            while (true) {
                int worst = at;
                for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                    worst = isWorse(child, worst) ? child : worst;
                }
                if (worst == at) {
                    return;
                }
                swap(at, worst);
                at = worst;
            }
        }

        private boolean isWorse(int one, int other) {
            return isWorse(distance[one], best[one], distance[other], best[other]);
        }

        private static boolean isWorse(double far, int point, double than, int other) {
            return far > than || far == than && point > other;
        }

        private void swap(int one, int other) {
            int point = best[one];
            double far = distance[one];
            best[one] = best[other];
            distance[one] = distance[other];
            best[other] = point;
            distance[other] = far;
        }

        int[] found() {
            return IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(i -> distance[i])
                            .thenComparingInt(i -> best[i]))
                    .mapToInt(i -> best[i])
                    .toArray();
        }
    }
}
