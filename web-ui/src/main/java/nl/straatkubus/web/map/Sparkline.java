package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.web.shell.Drawing;

/** The course of a figure as a line of 108 by 32, with the municipality's course beside it. */
final class Sparkline {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 26;
    private static final double EDGE = 4;

    private Sparkline() {}

    /**
     * @param here the area's figures by period, NaN where there is none
     * @param around the municipality's, as many
     * @param colour of the area's line
     * @param label tells the course in words
     */
    static Drawing of(float[] here, float[] around, String colour, String label) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float[] series : List.of(here, around)) {
            for (float value : series) {
                low = Float.isNaN(value) ? low : Math.min(low, value);
                high = Float.isNaN(value) ? high : Math.max(high, value);
            }
        }
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 108 34\" width=\"108\" height=\"34\" fill=\"none\">");
        line(svg, around, low, high, "var(--sk-grey-500)", 1.3);
        line(svg, here, low, high, colour, 2);
        int last = here.length - 1;
        if (last >= 0 && !Float.isNaN(here[last])) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.2\" fill=\"%s\"/>",
                    x(last, here.length),
                    y(here[last], low, high),
                    colour));
        }
        return new Drawing(svg.append("</svg>").toString(), label);
    }

    /** A gap in the figures is a gap in the line. */
    private static void line(StringBuilder svg, float[] series, double low, double high, String colour, double width) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i <= series.length; i++) {
            if (i < series.length && !Float.isNaN(series[i])) {
                points.add(String.format(Locale.ROOT, "%.1f,%.1f", x(i, series.length), y(series[i], low, high)));
            } else if (!points.isEmpty()) {
                svg.append("<polyline points=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>"
                        .formatted(String.join(" ", points), colour, width));
                points.clear();
            }
        }
    }

    private static double x(int index, int count) {
        return count == 1 ? EDGE + WIDTH : EDGE + WIDTH * index / (count - 1);
    }

    private static double y(double value, double low, double high) {
        return high == low ? EDGE + HEIGHT / 2 : EDGE + HEIGHT * (high - value) / (high - low);
    }
}
