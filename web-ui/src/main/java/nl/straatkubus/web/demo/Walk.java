package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;

/** Puts places in the order of a walk, so that what follows each other lies near each other. */
final class Walk {
    private Walk() {}

    static <T> List<T> through(List<T> places, Coordinate start, Function<T, Coordinate> where) {
        List<T> left = new ArrayList<>(places);
        List<T> order = new ArrayList<>();
        Coordinate here = start;
        while (!left.isEmpty()) {
            int nearest = 0;
            for (int i = 1; i < left.size(); i++) {
                if (where.apply(left.get(i)).distance(here)
                        < where.apply(left.get(nearest)).distance(here)) {
                    nearest = i;
                }
            }
            T next = left.remove(nearest);
            here = where.apply(next);
            order.add(next);
        }
        return order;
    }
}
