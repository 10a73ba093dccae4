package nl.straatkubus.web.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.web.shell.DesignTokens;

/** Where a district lies among all districts: a bar from the lowest to the highest, the municipality a line, the district a dot. */
record ScanStrip(ScanRow row) implements PaperDrawing {
    private static final double EDGE = 6;
    private static final double BAR = 5;
    private static final double DOT = 4.4;

    @Override
    public void draw(Graphics2D pen, double width, double height) {
        double[] all = row.districts();
        double low = Math.min(all[0], row.around());
        double high = Math.max(all[all.length - 1], row.around());
        double middle = height / 2;
        double left = x(all[0], low, high, width);
        double right = x(all[all.length - 1], low, high, width);
        pen.setPaint(DesignTokens.colour("--sk-grey-200"));
        pen.fill(new RoundRectangle2D.Double(left - BAR / 2, middle - BAR / 2, right - left + BAR, BAR, BAR, BAR));
        pen.setPaint(DesignTokens.colour("--sk-grey-400"));
        for (double district : all) {
            double at = x(district, low, high, width);
            pen.fill(new Ellipse2D.Double(at - 1.2, middle - 1.2, 2.4, 2.4));
        }
        pen.setPaint(DesignTokens.colour("--sk-grey-700"));
        pen.setStroke(new BasicStroke(1.4f));
        double around = x(row.around(), low, high, width);
        pen.draw(new Line2D.Double(around, middle - 6, around, middle + 6));
        double here = x(row.value(), low, high, width);
        pen.setPaint(DesignTokens.colour("--sk-theme-" + row.indicator().theme().number()));
        pen.fill(new Ellipse2D.Double(here - DOT, middle - DOT, 2 * DOT, 2 * DOT));
        pen.setPaint(Color.WHITE);
        pen.setStroke(new BasicStroke(0.9f));
        pen.draw(new Ellipse2D.Double(here - DOT, middle - DOT, 2 * DOT, 2 * DOT));
    }

    private static double x(double value, double low, double high, double width) {
        double place = high == low ? 0.5 : (value - low) / (high - low);
        return EDGE + place * (width - 2 * EDGE);
    }
}
