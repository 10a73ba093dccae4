package nl.straatkubus.platform.interventions;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.straatkubus.platform.interventions.Courses.Course;

/**
 * Each place is held against the {@value #NEAREST} others that were most alike before: in level, in the way that level
 * was going, and in size. That they were equally high takes most of the return to the average out of the difference,
 * which a street chosen for a bad period shows anyway.
 *
 * <p>How far chance reaches is told by the others themselves: each is held against its own likes as if something were
 * done there, and such gaps are drawn again and again in place of those of the intervention (a bootstrap after T. Conley
 * and C. Taber, Inference with "Difference in Differences" with a Small Number of Policy Changes, Review of Economics
 * and Statistics 93, 2011). That holds for one street as well as for many, and takes rounding of figures along.
 */
final class Matching {
    private static final int NEAREST = 10;
    private static final int DRAWS = 4000;
    /** So many are enough to know how far chance reaches; a large city has tens of thousands. */
    private static final int MOST_GAPS = 1000;

    private static final double TAIL = 0.025;
    private static final double APART = 2;

    private final List<Course> pool;
    private final IntUnaryOperator households;
    private final double levelSpread;
    private final double driftSpread;
    private final double sizeSpread;
    private final double[][] standard;

    /** @param households in a node */
    Matching(List<Course> pool, IntUnaryOperator households) {
        this.pool = pool;
        this.households = households;
        this.levelSpread = spread(Course::before);
        this.driftSpread = spread(Course::drift);
        this.sizeSpread = spread(this::size);
        this.standard = pool.stream().map(this::features).toArray(double[][]::new);
    }

    /**
     * What came out.
     *
     * @param comparable how many different places were held against
     * @param isApartBefore whether the figure was going another way already before
     */
    record Difference(
            double before,
            double after,
            double comparableBefore,
            double comparableAfter,
            double value,
            double low,
            double high,
            int comparable,
            boolean isApartBefore) {}

    private double spread(ToDoubleFunction<Course> feature) {
        double mean = pool.stream().mapToDouble(feature).average().orElseThrow();
        double variance = pool.stream()
                .mapToDouble(feature)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return variance > 0 ? Math.sqrt(variance) : 1;
    }

    private double size(Course course) {
        return Math.log(Math.max(1, households.applyAsInt(course.node())));
    }

    /** The nearest others by the squared distance of their standardised features, kept in order while going through them. */
    private List<Course> alike(Course one) {
        double[] at = features(one);
        double[] distances = new double[NEAREST];
        int[] nearest = new int[NEAREST];
        int found = 0;
        for (int i = 0; i < standard.length; i++) {
            double distance = distance(at, standard[i]);
            if (pool.get(i).node() == one.node() || found == NEAREST && distance >= distances[NEAREST - 1]) {
                continue;
            }
            int place = Math.min(found, NEAREST - 1);
            while (place > 0 && distances[place - 1] > distance) {
                distances[place] = distances[place - 1];
                nearest[place] = nearest[place - 1];
                place--;
            }
            distances[place] = distance;
            nearest[place] = i;
            found = Math.min(found + 1, NEAREST);
        }
        return IntStream.range(0, found).mapToObj(i -> pool.get(nearest[i])).toList();
    }

    private double[] features(Course one) {
        return new double[] {one.before() / levelSpread, one.drift() / driftSpread, size(one) / sizeSpread};
    }

    private static double distance(double[] one, double[] other) {
        double level = one[0] - other[0];
        double drift = one[1] - other[1];
        double size = one[2] - other[2];
        return level * level + drift * drift + size * size;
    }

    private static double mean(List<Course> courses, ToDoubleFunction<Course> value) {
        return courses.stream().mapToDouble(value).average().orElseThrow();
    }

    /** @param seed makes the draws the same each time */
    Difference difference(List<Course> here, long seed) {
        double weight = 0;
        double[] sums = new double[5];
        Set<Integer> held = new HashSet<>();
        for (Course one : here) {
            List<Course> alike = alike(one);
            double w = Math.max(1, households.applyAsInt(one.node()));
            weight += w;
            sums[0] += w * one.before();
            sums[1] += w * one.after();
            sums[2] += w * mean(alike, Course::before);
            sums[3] += w * mean(alike, Course::after);
            sums[4] += w * (one.drift() - mean(alike, Course::drift));
            alike.forEach(other -> held.add(other.node()));
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= weight;
        }
        double value = sums[1] - sums[0] - (sums[3] - sums[2]);
        double[] chance = chance(here, seed);
        boolean apart = Math.abs(sums[4]) > APART * driftSpread / Math.sqrt(here.size());
        return new Difference(
                sums[0],
                sums[1],
                sums[2],
                sums[3],
                value,
                value - chance[(int) ((1 - TAIL) * DRAWS)],
                value - chance[(int) (TAIL * DRAWS)],
                held.size(),
                apart);
    }

    /** Differences that come about where nothing was done, in ascending order. */
    private double[] chance(List<Course> here, long seed) {
        Random random = new Random(seed);
        double[] gaps = new double[Math.min(MOST_GAPS, pool.size())];
        for (int i = 0; i < gaps.length; i++) {
            Course one = pool.get(pool.size() <= MOST_GAPS ? i : random.nextInt(pool.size()));
            // A gap of a small street is larger by chance; drawn in the place of another it takes that one's size.
            gaps[i] = (one.change() - mean(alike(one), Course::change))
                    * Math.sqrt(Math.max(1, households.applyAsInt(one.node())));
        }
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            double weight = 0;
            for (Course one : here) {
                double w = Math.max(1, households.applyAsInt(one.node()));
                sum += Math.sqrt(w) * gaps[random.nextInt(gaps.length)];
                weight += w;
            }
            drawn[draw] = sum / weight;
        }
        Arrays.sort(drawn);
        return drawn;
    }
}
