package nl.straatkubus.web.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import nl.straatkubus.platform.paper.Lettering;
import nl.straatkubus.web.shell.DesignTokens;
import nl.straatkubus.web.text.Formats;

/**
 * The line that tells how long something is on a drawn map.
 *
 * @param latitude of the middle of the map, in radians: the projection stretches by it
 */
record PaperScale(double latitude, Formats formats) {
    private static final double LONGEST = 80;
    private static final double[] ROUND = {5, 2, 1};
    private static final int KILO = 1000;

    /** @param metre length on the paper of a metre on the ground */
    void draw(Graphics2D pen, double width, double height, double metre) {
        double metres = round(LONGEST / metre);
        double length = metres * metre;
        String told = metres < KILO
                ? formats.number(Math.round(metres)) + " m"
                : formats.number(Math.round(metres / KILO)) + " km";
        double left = width - length - 12;
        double base = height - 8;
        double wide = Lettering.regular().width(told, 8);
        pen.setPaint(Color.WHITE);
        pen.fill(new Rectangle2D.Double(left - 6, base - 15, length + 12, 19));
        pen.setPaint(DesignTokens.colour("--sk-grey-700"));
        pen.fill(Lettering.regular().of(told, 8, left + (length - wide) / 2, base - 6));
        Path2D line = new Path2D.Double();
        line.moveTo(left, base - 4);
        line.lineTo(left, base);
        line.lineTo(left + length, base);
        line.lineTo(left + length, base - 4);
        pen.setStroke(new BasicStroke(0.9f));
        pen.draw(line);
    }

    private static double round(double number) {
        double ten = Math.pow(10, Math.floor(Math.log10(number)));
        for (double one : ROUND) {
            if (one * ten <= number) {
                return one * ten;
            }
        }
        return ten;
    }
}
