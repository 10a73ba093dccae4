package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The base map was asked for, and either lies below the shapes now or cannot be reached from this browser. */
@DomEvent("basemap-checked")
public final class BasemapAvailabilityEvent extends ComponentEvent<StreetMap> {

    private final boolean available;

    public BasemapAvailabilityEvent(
            StreetMap source, boolean fromClient, @EventData("event.detail.available") boolean available) {
        super(source, fromClient);
        this.available = available;
    }

    public boolean available() {
        return available;
    }
}
