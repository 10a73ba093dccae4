package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.web.shell.Drawing;

/** The course of a figure as a line of 108 by 34, with what it is held against behind it. */
final class Sparkline {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 26;
    private static final double EDGE = 4;

    private Sparkline() {}

    /**
     * @param here the area's figures by period, NaN where there is none
     * @param backdrop over as many periods
     * @param colour of the area's line
     * @param label tells the course in words
     */
    static Drawing of(float[] here, Backdrop backdrop, String colour, String label) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float[] series :
                List.of(here, backdrop.municipality(), backdrop.alike(), backdrop.low(), backdrop.high())) {
            for (float value : series) {
                low = Float.isNaN(value) ? low : Math.min(low, value);
                high = Float.isNaN(value) ? high : Math.max(high, value);
            }
        }
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 108 34\" width=\"108\" height=\"34\" fill=\"none\">");
        range(svg, backdrop, low, high);
        line(svg, backdrop.municipality(), low, high, "stroke=\"var(--sk-grey-600)\" stroke-width=\"1.3\"");
        line(
                svg,
                backdrop.alike(),
                low,
                high,
                "stroke=\"var(--sk-grey-800)\" stroke-width=\"1.5\" stroke-dasharray=\"2 2.5\"");
        line(svg, here, low, high, "stroke=\"" + colour + "\" stroke-width=\"2\"");
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

    /** Where most areas lie, as a band over the periods in which that is known. */
    private static void range(StringBuilder svg, Backdrop backdrop, double low, double high) {
        int count = backdrop.low().length;
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!Float.isNaN(backdrop.low()[i])) {
                upper.add(point(x(i, count), y(backdrop.high()[i], low, high)));
                lower.add(point(x(i, count), y(backdrop.low()[i], low, high)));
            }
        }
        if (upper.size() > 1) {
            svg.append("<polygon points=\"%s %s\" fill=\"var(--sk-grey-100)\"/>"
                    .formatted(String.join(" ", upper), String.join(" ", lower.reversed())));
        }
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    /** A gap in the figures is a gap in the line. */
    private static void line(StringBuilder svg, float[] series, double low, double high, String stroke) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i <= series.length; i++) {
            if (i < series.length && !Float.isNaN(series[i])) {
                points.add(point(x(i, series.length), y(series[i], low, high)));
            } else if (!points.isEmpty()) {
                svg.append("<polyline points=\"%s\" %s stroke-linejoin=\"round\"/>"
                        .formatted(String.join(" ", points), stroke));
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
