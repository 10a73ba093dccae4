package nl.straatkubus.web.accompanied;

import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import nl.straatkubus.web.shell.Drawing;
import nl.straatkubus.web.text.Formats;

/** Names and the time, faint and everywhere over what a guest sees, so that a photograph of it tells whose screen it was. */
final class Watermark extends Div {
    private static final String TILE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="380" height="220"><g transform="rotate(-24 190 110)" \
            font-family="sans-serif" font-size="14" text-anchor="middle" fill="#111827" fill-opacity="0.2">\
            <text x="190" y="92">%s</text><text x="190" y="112">%s</text><text x="190" y="132">%s</text></g></svg>""";

    private final String guest;
    private final String host;
    private String shown = "";

    Watermark(String guest, String host) {
        this.guest = guest;
        this.host = host;
        addClassName("sk-watermark");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** Shows a moment. */
    void at(Instant at) {
        Formats formats = new Formats(getLocale());
        String time = formats.date(at) + " " + formats.time(at);
        if (!time.equals(shown)) {
            shown = time;
            String tile = TILE.formatted(Drawing.escaped(guest), Drawing.escaped(host), Drawing.escaped(time));
            String packed = Base64.getEncoder().encodeToString(tile.getBytes(StandardCharsets.UTF_8));
            getStyle().set("background-image", "url(data:image/svg+xml;base64," + packed + ")");
        }
    }
}
