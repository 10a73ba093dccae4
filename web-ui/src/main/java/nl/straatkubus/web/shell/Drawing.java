package nl.straatkubus.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** An inline SVG. What is put in must be made by this product: text from people goes through {@link #escaped} first. */
@Tag("span")
public final class Drawing extends Component implements HasStyle {
    /** A drawing that screen readers skip. */
    public Drawing(String svg) {
        getElement().setProperty("innerHTML", svg);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** @param label what the drawing shows, for those who do not see it */
    public Drawing(String svg, String label) {
        getElement().setProperty("innerHTML", svg);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    /** Text that is safe inside an SVG. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
