package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone pointed at a place on a map that follows another one. Degrees in WGS 84. */
@DomEvent("map-pointed")
public final class MapPointedEvent extends ComponentEvent<StreetMap> {
    private final double lon;
    private final double lat;

    public MapPointedEvent(
            StreetMap source,
            boolean fromClient,
            @EventData("event.detail.lon") double lon,
            @EventData("event.detail.lat") double lat) {
        super(source, fromClient);
        this.lon = lon;
        this.lat = lat;
    }

    public double lon() {
        return lon;
    }

    public double lat() {
        return lat;
    }
}
