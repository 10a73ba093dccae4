package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Svg;

/** The signs of these screens: lines of one weight that take the colour of the text beside them. */
enum Glyph {
    TICK("M4 10.5l4 4L16.5 6"),
    GOOD("M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM6.8 10.3l2.2 2.2 4.3-4.6"),
    CLOCK("M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.8V10l2.8 1.8"),
    WARNING("M10 3 1.8 16.8h16.4zM10 8.2v4M10 14.5h.01"),
    WRONG("M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.5 7.5l5 5M12.5 7.5l-5 5"),
    LOCK("M5.5 9h9c.6 0 1 .4 1 1v6c0 .6-.4 1-1 1h-9c-.6 0-1-.4-1-1v-6c0-.6.4-1 1-1zM7 9V6.5a3 3 0 0 1 6 0V9"),
    INFO("M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9.3v4.5M10 6.4h.01"),
    CALENDAR("M4 5h12v11.5H4zM4 8.5h12M7 3v3M13 3v3"),
    PAPER("M5 2.8h6.5L15.5 7v9.2c0 .5-.4 1-1 1h-9.5c-.5 0-1-.5-1-1V3.8c0-.6.5-1 1-1zM11.5 2.8V7h4M7 11h6M7 14h4"),
    PLUS("M10 4v12M4 10h12"),
    DOWNLOAD("M10 3.5v9M6.5 9.5 10 13l3.5-3.5M4 16.5h12"),
    SEARCH("M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 17 17");

    private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"op-glyph\""
            + " viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"";

    private final String path;

    Glyph(String path) {
        this.path = path;
    }

    /** A new drawing, hidden from screen readers: a word always stands beside it. */
    Svg draw() {
        return new Svg(HEAD + path + "\"/></svg>");
    }
}
