package nl.straatkubus.web.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.web.shell.DesignTokens;
import org.locationtech.jts.geom.Envelope;

/**
 * A picture drawn on paper: the classes of its paint in the colours of its legend, on the outlines and the ground of the
 * screen's map.
 *
 * @param outlines by node, in metres of web mercator
 * @param window what is to be in sight, in the same metres
 * @param inside the nodes that take part; the rest is drawn as land
 * @param marked areas with a line around them
 * @param places names to write, the most telling first
 */
record PaperMap(
        MapPicture picture,
        Map<Integer, Path2D> outlines,
        PaperGround ground,
        Envelope window,
        IntPredicate inside,
        List<Area> marked,
        List<Area> places,
        PaperScale scale)
        implements PaperDrawing {
    private static final float EDGE = 0.35f;
    private static final double LARGEST_CIRCLE = 13;
    private static final double SMALLEST_CIRCLE = 0.8;

    @Override
    public void draw(Graphics2D pen, double width, double height) {
        AffineTransform place = PaperOutlines.placing(window, width, height);
        double metre = place.getScaleX() * Math.cos(scale.latitude());
        pen.clip(new Rectangle2D.Double(0, 0, width, height));
        pen.setPaint(DesignTokens.colour("--sk-map-land"));
        pen.fill(new Rectangle2D.Double(0, 0, width, height));
        ground.drawBelow(pen, place, metre);
        Map<Integer, Path2D> shapes = shapes(place, width, height);
        shapes.forEach((state, shape) -> fill(pen, state, shape));
        pen.setPaint(DesignTokens.colour("--sk-map-block-edge"));
        pen.setStroke(new BasicStroke(EDGE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        shapes.values().forEach(pen::draw);
        if (picture.hasSymbols()) {
            circles(pen, place);
        }
        ground.drawAbove(pen, place);
        marked.forEach(area -> mark(pen, place, area));
        new PaperNames(pen, width, height).write(places, area -> nameAt(place, area));
        scale.draw(pen, width, height, metre);
    }

    /** By class everything that has it, as one shape: neighbours of one class meet without a seam. */
    private Map<Integer, Path2D> shapes(AffineTransform place, double width, double height) {
        Map<Integer, Path2D> shapes = new TreeMap<>();
        for (int node : drawn().toArray()) {
            Shape shape = place.createTransformedShape(outlines.get(node));
            if (shape.intersects(0, 0, width, height)) {
                shapes.computeIfAbsent(picture.classOf(node), state -> new Path2D.Double(Path2D.WIND_EVEN_ODD))
                        .append(shape, false);
            }
        }
        return shapes;
    }

    private IntStream drawn() {
        return IntStream.range(0, picture.lattice().size())
                .filter(node -> picture.surface().isDrawn(node) && inside.test(node) && outlines.containsKey(node));
    }

    private void fill(Graphics2D pen, int state, Path2D shape) {
        List<String> palette = Palette.of(picture);
        if (state < palette.size()) {
            pen.setPaint(DesignTokens.colour(picture.hasSymbols() ? PaintedMap.ground(picture) : palette.get(state)));
            pen.fill(shape);
        } else {
            PaperPattern.ofClass(state).fill(pen, shape);
        }
    }

    /** The area of a circle is in proportion to its number; small ones lie above large ones. */
    private void circles(Graphics2D pen, AffineTransform place) {
        List<String> palette = Palette.of(picture);
        List<Integer> nodes = drawn().filter(node -> picture.classOf(node) < palette.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        node -> -Math.abs(picture.surface().value(node))))
                .toList();
        pen.setStroke(new BasicStroke(EDGE));
        for (int node : nodes) {
            double share = Math.abs(picture.surface().value(node)) / picture.largest();
            if (share > 0) {
                double radius = Math.max(SMALLEST_CIRCLE, LARGEST_CIRCLE * Math.sqrt(share));
                Point2D at = at(place, picture.lattice().area(node));
                Shape circle = new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
                pen.setPaint(DesignTokens.colour(palette.get(picture.classOf(node))));
                pen.fill(circle);
                pen.setPaint(Color.WHITE);
                pen.draw(circle);
            }
        }
    }

    private void mark(Graphics2D pen, AffineTransform place, Area area) {
        Path2D outline = outlines.get(area.node());
        if (outline != null) {
            Shape line = place.createTransformedShape(outline);
            pen.setPaint(Color.WHITE);
            pen.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(line);
            pen.setPaint(DesignTokens.colour("--sk-map-selected"));
            pen.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(line);
        }
    }

    /** Below the circle, where there is one. */
    private Point2D nameAt(AffineTransform place, Area area) {
        Point2D at = at(place, area);
        return picture.hasSymbols() ? new Point2D.Double(at.getX(), at.getY() + LARGEST_CIRCLE + 2) : at;
    }

    private static Point2D at(AffineTransform place, Area area) {
        return place.transform(
                new Point2D.Double(PaperOutlines.x(area.longitude()), PaperOutlines.y(area.latitude())), null);
    }
}
