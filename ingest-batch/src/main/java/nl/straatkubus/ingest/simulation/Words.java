package nl.straatkubus.ingest.simulation;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** Figures as a report writes them. */
final class Words {
    private Words() {}

    static String share(double share) {
        return Math.round(100 * share) + "%";
    }

    /** A dash where the first of the figures is no number. */
    static String number(String pattern, double... figures) {
        return Double.isNaN(figures[0])
                ? "-"
                : String.format(
                        Locale.ROOT, pattern, DoubleStream.of(figures).boxed().toArray());
    }

    /** How a row did, as cells of a table: false discoveries, flags, what was found, by size, delay, levels. */
    static String cells(Row row) {
        return String.join(
                " | ",
                number("%.3f (%.3f)", row.figure(Row.FDR), row.figure(Row.FDR_BOUND)),
                number("%.2f", row.figure(Row.FLAGS)),
                number("%.2f ± %.2f", row.figure(Row.RECALL), row.figure(Row.RECALL_ERROR)),
                number(
                        "%.2f / %.2f / %.2f",
                        row.figure(Row.RECALL_SMALL), row.figure(Row.RECALL_MIDDLE), row.figure(Row.RECALL_LARGE)),
                number("%.0f", row.figure(Row.DELAY)),
                "%s (%s)"
                        .formatted(
                                number("%.2f", row.figure(Row.LEVELS)), number("%.2f", row.figure(Row.LEVELS_RIGHT))));
    }
}
