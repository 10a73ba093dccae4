package nl.straatkubus.web.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.web.shell.DesignTokens;
import org.locationtech.jts.geom.Envelope;

/**
 * Where an area lies: it dark among the others, without figures. Outlines in metres of web mercator.
 *
 * @param districts that make up the whole
 */
record PaperPlace(List<Path2D> districts, Path2D area, PaperGround ground, Envelope window) implements PaperDrawing {
    private static final float EDGE = 0.6f;

    @Override
    public void draw(Graphics2D pen, double width, double height) {
        AffineTransform place = PaperOutlines.placing(window, width, height);
        pen.clip(new Rectangle2D.Double(0, 0, width, height));
        pen.setPaint(DesignTokens.colour("--sk-map-land"));
        pen.fill(new Rectangle2D.Double(0, 0, width, height));
        ground.drawBelow(pen, place, place.getScaleX());
        pen.setStroke(new BasicStroke(EDGE));
        for (Path2D district : districts) {
            fill(pen, place, district, "--sk-grey-300");
        }
        fill(pen, place, area, "--sk-grey-800");
    }

    private static void fill(Graphics2D pen, AffineTransform place, Path2D shape, String token) {
        pen.setPaint(DesignTokens.colour(token));
        pen.fill(place.createTransformedShape(shape));
        pen.setPaint(Color.WHITE);
        pen.draw(place.createTransformedShape(shape));
    }
}
