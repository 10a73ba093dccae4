package nl.straatkubus.web.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.web.shell.DesignTokens;

/** How an area without a figure looks on paper: each state its own pattern, as on the screen. */
enum PaperPattern {
    PROTECTED(CellState.PROTECTED, "protected"),
    NO_DATA(CellState.NO_DATA, "nodata"),
    NOT_DELIVERED(CellState.NOT_DELIVERED, "pending");

    private static final double STRIPES = 4.5;
    private static final double DOTS = 3.5;
    private static final float FINE = 0.7f;

    private final CellState state;
    private final String token;

    PaperPattern(CellState state, String token) {
        this.state = state;
        this.token = token;
    }

    CellState state() {
        return state;
    }

    static PaperPattern ofClass(int paint) {
        return switch (paint) {
            case MapPicture.PROTECTED -> PROTECTED;
            case MapPicture.NOT_DELIVERED -> NOT_DELIVERED;
            default -> NO_DATA;
        };
    }

    /** A little field of it, for a legend. */
    PaperDrawing swatch() {
        return (pen, width, height) -> {
            Shape field = new Rectangle2D.Double(0, 0, width, height);
            fill(pen, field);
            pen.setPaint(DesignTokens.colour("--sk-state-nodata-ink"));
            pen.setStroke(new BasicStroke(1));
            pen.draw(field);
        };
    }

    void fill(Graphics2D pen, Shape shape) {
        pen.setPaint(DesignTokens.colour("--sk-state-" + token + "-bg"));
        pen.fill(shape);
        if (this != NO_DATA) {
            Graphics2D inside = (Graphics2D) pen.create();
            inside.clip(shape);
            inside.setPaint(DesignTokens.colour("--sk-state-" + token + "-ink"));
            draw(inside, shape.getBounds2D());
            inside.dispose();
        }
    }

    private void draw(Graphics2D pen, Rectangle2D field) {
        if (this == PROTECTED) {
            pen.setStroke(new BasicStroke(FINE));
            double first = Math.floor((field.getMinX() + field.getMinY()) / STRIPES) * STRIPES;
            for (double at = first; at < field.getMaxX() + field.getMaxY(); at += STRIPES) {
                pen.draw(new Line2D.Double(
                        at - field.getMinY(), field.getMinY(), at - field.getMaxY(), field.getMaxY()));
            }
            return;
        }
        // Dashes of no length with round ends are dots.
        pen.setStroke(new BasicStroke(
                1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.01f, (float) DOTS}, 0));
        double left = Math.floor(field.getMinX() / DOTS) * DOTS;
        for (double y = Math.floor(field.getMinY() / DOTS) * DOTS; y < field.getMaxY(); y += DOTS) {
            pen.draw(new Line2D.Double(left, y, field.getMaxX(), y));
        }
    }
}
