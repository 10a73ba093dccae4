package nl.straatkubus.web.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.paper.Lettering;
import nl.straatkubus.web.shell.DesignTokens;

/** Writes names of places on a drawn map; one that would lie over another is left away. */
final class PaperNames {
    private static final double SIZE = 8;
    private static final double APART = 3;

    private final Graphics2D pen;
    private final Rectangle2D paper;
    private final List<Rectangle2D> written = new ArrayList<>();

    PaperNames(Graphics2D pen, double width, double height) {
        this.pen = pen;
        this.paper = new Rectangle2D.Double(2, 2, width - 4, height - 4);
        // The scale lies in this corner.
        written.add(new Rectangle2D.Double(width - 110, height - 24, 110, 24));
    }

    /** @param places the most telling first */
    void write(List<Area> places, Function<Area, Point2D> whereabouts) {
        for (Area place : places) {
            String name = place.name().toUpperCase(Locale.ROOT);
            double wide = Lettering.semiBold().width(name, SIZE);
            Point2D at = whereabouts.apply(place);
            Rectangle2D box = new Rectangle2D.Double(
                    at.getX() - wide / 2 - APART, at.getY() - SIZE, wide + 2 * APART, SIZE + 2 * APART);
            if (paper.contains(box) && written.stream().noneMatch(box::intersects)) {
                written.add(box);
                write(Lettering.semiBold().of(name, SIZE, at.getX() - wide / 2, at.getY() + SIZE / 3));
            }
        }
    }

    private void write(Shape letters) {
        pen.setPaint(Color.WHITE);
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(letters);
        pen.setPaint(DesignTokens.colour("--sk-map-label"));
        pen.fill(letters);
    }
}
