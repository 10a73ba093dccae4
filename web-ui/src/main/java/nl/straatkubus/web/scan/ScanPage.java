package nl.straatkubus.web.scan;

import static nl.straatkubus.platform.paper.TaggedPdf.escaped;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.platform.paper.TaggedPdf;

/** The page of a scan while it is written: plain HTML, and the drawings that it places. */
final class ScanPage {
    private final StringBuilder html = new StringBuilder(20_000);
    private final Map<String, PaperDrawing> drawings = new HashMap<>();

    /** Markup of our own; what others wrote goes by {@link #text}. */
    ScanPage raw(String markup) {
        html.append(markup);
        return this;
    }

    ScanPage text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** @param style class of the element; may be empty */
    ScanPage element(String tag, String style, String text) {
        html.append('<').append(tag);
        html.append(style.isEmpty() ? ">" : " class=\"" + style + "\">");
        return text(text).raw("</" + tag + ">");
    }

    /** The row of heads of a table; each has a class of its name. */
    ScanPage heads(ScanWords words, String... names) {
        raw("<thead><tr>");
        Stream.of(names).forEach(name -> raw("<th scope=\"col\" class=\"of-" + name + "\">")
                .text(words.text(name))
                .raw("</th>"));
        return raw("</tr></thead>");
    }

    /** @param told what the drawing shows, for who does not see it */
    ScanPage drawing(String name, PaperDrawing drawing, double width, double height, String told) {
        drawings.put(name, drawing);
        return raw(TaggedPdf.place(name, width, height, told));
    }

    ScanPage take(Map<String, PaperDrawing> others) {
        drawings.putAll(others);
        return this;
    }

    byte[] document() {
        return TaggedPdf.of(html.toString(), drawings);
    }
}
