package nl.straatkubus.platform.paper;

import java.awt.Graphics2D;

/** Something drawn on a page, kept as lines and planes at any enlargement. */
@FunctionalInterface
public interface PaperDrawing {
    /**
     * @param pen whose origin is the upper left corner of the place; letters are drawn by {@link Lettering}, because a
     *     server may have no fonts
     * @param width of the place in CSS pixels (1/96 inch)
     */
    void draw(Graphics2D pen, double width, double height);
}
