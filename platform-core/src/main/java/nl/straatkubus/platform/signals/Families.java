package nl.straatkubus.platform.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Bounds what is false in a list of several figures. Every figure by itself keeps to the bound; of many figures in which
 * nothing happens some still show something, and a list would hold little else. So a figure takes part only if it stands
 * out among all that were looked at, and its discoveries are held to the part of figures that do (Benjamini and Bogomolov,
 * Selective inference on multiple families of hypotheses, JRSS B 76, 2014; figures chosen by Simes' chance and the step-up
 * procedure). Over the figures that take part the mean share of false discoveries stays below the bound.
 */
final class Families {
    private Families() {}

    /**
     * What stays of discoveries, in their order.
     *
     * @param rate the smallest share of false discoveries, within its family, at which one is a discovery
     * @param looked how many families were looked at, also those without any discovery
     */
    static <T> List<T> chosen(List<T> all, Function<T, ?> family, ToDoubleFunction<T> rate, int looked) {
        Map<Object, Double> smallest = new HashMap<>();
        all.forEach(one -> smallest.merge(family.apply(one), rate.applyAsDouble(one), Math::min));
        double[] rates =
                smallest.values().stream().mapToDouble(one -> one).sorted().toArray();
        double level = 0;
        for (int i = 0; i < rates.length; i++) {
            double candidate = Reading.FALSE_DISCOVERIES * (i + 1) / looked;
            level = rates[i] <= candidate ? candidate : level;
        }
        double bound = level;
        return all.stream().filter(one -> rate.applyAsDouble(one) <= bound).toList();
    }
}
