package nl.straatkubus.web.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import nl.straatkubus.platform.paper.Lettering;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.web.shell.DesignTokens;

/**
 * The course of a figure: the district in the colour of its theme, the municipality grey.
 *
 * @param axes whether values and periods stand beside it; for a small one they are told elsewhere
 */
record ScanLine(ScanRow row, ScanWords words, boolean axes) implements PaperDrawing {
    private static final double LETTERS = 8;
    private static final int STEPS = 3;

    /** Where the line is drawn, and between which values. */
    private record Field(double left, double right, double top, double bottom, double low, double high, int steps) {
        double x(int step) {
            return steps == 1 ? (left + right) / 2 : left + (right - left) * step / (steps - 1);
        }

        double y(double value) {
            return high == low ? (top + bottom) / 2 : bottom - (bottom - top) * (value - low) / (high - low);
        }
    }

    @Override
    public void draw(Graphics2D pen, double width, double height) {
        double[] values = row.course().stream()
                .flatMapToDouble(step ->
                        comparable() ? DoubleStream.of(step.value(), step.around()) : DoubleStream.of(step.value()))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (values.length == 0) {
            return;
        }
        double low = DoubleStream.of(values).min().orElseThrow();
        double high = DoubleStream.of(values).max().orElseThrow();
        Field field = axes
                ? new Field(
                        44, width - 12, 10, height - 20, low, high, row.course().size())
                : new Field(4, width - 6, 5, height - 5, low, high, row.course().size());
        if (axes) {
            drawAxes(pen, field);
        }
        if (comparable()) {
            line(pen, field, ScanRow.Step::around, DesignTokens.colour("--sk-grey-500"), axes ? 1.6f : 1.1f, axes);
        }
        Color ink = DesignTokens.colour("--sk-theme-" + row.indicator().theme().number());
        line(pen, field, ScanRow.Step::value, ink, axes ? 2.4f : 1.7f, true);
    }

    private boolean comparable() {
        return row.districts().length > 0;
    }

    private void line(
            Graphics2D pen, Field field, ToDoubleFunction<ScanRow.Step> height, Color ink, float width, boolean dot) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (int i = 0; i < row.course().size(); i++) {
            double value = height.applyAsDouble(row.course().get(i));
            // A gap in the figures is a gap in the line.
            if (Double.isNaN(value)) {
                open = false;
            } else if (open) {
                path.lineTo(field.x(i), field.y(value));
            } else {
                path.moveTo(field.x(i), field.y(value));
                open = true;
            }
        }
        pen.setPaint(ink);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
        double last = height.applyAsDouble(row.course().getLast());
        if (dot && !Double.isNaN(last)) {
            double radius = width * 1.4;
            pen.fill(new Ellipse2D.Double(
                    field.x(row.course().size() - 1) - radius, field.y(last) - radius, 2 * radius, 2 * radius));
        }
    }

    private void drawAxes(Graphics2D pen, Field field) {
        pen.setStroke(new BasicStroke(0.6f));
        String before = "";
        for (int i = 0; i < STEPS; i++) {
            double value = field.low() + (field.high() - field.low()) * i / (STEPS - 1);
            // Rounded, a small step may read as none.
            if (words.bare(value, row.indicator()).equals(before)) {
                continue;
            }
            before = words.bare(value, row.indicator());
            pen.setPaint(DesignTokens.colour("--sk-grey-200"));
            pen.draw(new Line2D.Double(field.left(), field.y(value), field.right(), field.y(value)));
            write(pen, before, field.left() - 6 - Lettering.regular().width(before, LETTERS), field.y(value) + 3);
        }
        String first = words.formats().period(row.course().getFirst().period());
        String last = words.formats().period(row.course().getLast().period());
        double base = field.bottom() + 15;
        write(pen, first, field.left(), base);
        if (row.course().size() > 1) {
            write(pen, last, field.right() - Lettering.regular().width(last, LETTERS), base);
        }
    }

    private static void write(Graphics2D pen, String text, double x, double y) {
        pen.setPaint(DesignTokens.colour("--sk-grey-600"));
        pen.fill(Lettering.regular().of(text, LETTERS, x, y));
    }
}
