package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Another ground was asked for, and either lies below the shapes now or cannot be reached from this browser. */
@DomEvent("ground-checked")
public final class GroundAvailabilityEvent extends ComponentEvent<StreetMap> {

    private final boolean available;

    public GroundAvailabilityEvent(
            StreetMap source, boolean fromClient, @EventData("event.detail.available") boolean available) {
        super(source, fromClient);
        this.available = available;
    }

    public boolean available() {
        return available;
    }
}
