package nl.straatkubus.ingest.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small line chart as SVG. */
final class Plot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 56;
    private static final int RIGHT = 200;
    private static final int TOP = 36;
    private static final int BOTTOM = 44;
    private static final String[] INKS = {"#1f4b99", "#b5532a", "#2f7d57"};

    private final String title;
    private final double[] across;
    private final String acrossTitle;
    private final List<String> drawn = new ArrayList<>();
    private int lines;

    /** @param across the values along the horizontal axis, shares of one, evenly spaced; the vertical one is 0 to 1 */
    Plot(String title, double[] across, String acrossTitle) {
        this.title = title;
        this.across = across.clone();
        this.acrossTitle = acrossTitle;
    }

    /** @param ink lines of one ink belong together; the second of them is dashed */
    Plot line(String name, int ink, boolean dashed, double[] values) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i), y(values[i])));
            }
        }
        String dash = dashed ? " stroke-dasharray=\"6 4\"" : "";
        drawn.add("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s points=\"%s\"/>"
                .formatted(INKS[ink], dash, points.toString().strip()));
        int at = TOP + 12 + 20 * lines++;
        drawn.add("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"%s/>"
                .formatted(WIDTH - RIGHT + 12, WIDTH - RIGHT + 40, at - 4, at - 4, INKS[ink], dash));
        drawn.add(text(WIDTH - RIGHT + 46, at, "start", name));
        return this;
    }

    Plot limit(double value, String name) {
        drawn.add(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#777\" stroke-dasharray=\"2 3\"/>",
                LEFT,
                WIDTH - RIGHT,
                y(value),
                y(value)));
        drawn.add(text(LEFT + 4, (int) y(value) - 4, "start", name));
        return this;
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n".formatted(WIDTH, HEIGHT));
        svg.append("<text x=\"%d\" y=\"20\" font-size=\"14\" font-weight=\"bold\">%s</text>%n".formatted(LEFT, title));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y));
            svg.append(text(LEFT - 6, (int) y + 4, "end", tenth * 10 + "%")).append('\n');
        }
        for (int i = 0; i < across.length; i++) {
            svg.append(text((int) x(i), HEIGHT - BOTTOM + 18, "middle", Math.round(100 * across[i]) + "%"))
                    .append('\n');
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, "middle", acrossTitle))
                .append('\n');
        drawn.forEach(one -> svg.append(one).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String text(int x, int y, String anchor, String text) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, text);
    }

    private double x(int i) {
        return LEFT + (WIDTH - RIGHT - LEFT) * i / (double) (across.length - 1);
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.clamp(value, 0.0, 1.0));
    }
}
