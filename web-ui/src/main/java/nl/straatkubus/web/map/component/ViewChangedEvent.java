package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/**
 * The map shows another part, and has come to rest. Degrees in WGS 84, zoom of the usual web map scheme, size in pixels.
 */
@DomEvent("view-moved")
public final class ViewChangedEvent extends ComponentEvent<StreetMap> {

    private final double lon;
    private final double lat;
    private final double zoom;
    private final int width;
    private final int height;

    public ViewChangedEvent(
            StreetMap source,
            boolean fromClient,
            @EventData("event.detail.lon") double lon,
            @EventData("event.detail.lat") double lat,
            @EventData("event.detail.zoom") double zoom,
            @EventData("event.detail.width") int width,
            @EventData("event.detail.height") int height) {
        super(source, fromClient);
        this.lon = lon;
        this.lat = lat;
        this.zoom = zoom;
        this.width = width;
        this.height = height;
    }

    public double lon() {
        return lon;
    }

    public double lat() {
        return lat;
    }

    public double zoom() {
        return zoom;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
