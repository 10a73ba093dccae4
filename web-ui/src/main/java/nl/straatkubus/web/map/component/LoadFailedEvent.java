package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The geometry or a paint could not be loaded. What was drawn stays, faded; {@link StreetMap#reload} tries again. */
@DomEvent("load-failed")
public final class LoadFailedEvent extends ComponentEvent<StreetMap> {

    private final boolean geometry;
    private final int status;

    public LoadFailedEvent(
            StreetMap source,
            boolean fromClient,
            @EventData("event.detail.part") String part,
            @EventData("event.detail.status") int status) {
        super(source, fromClient);
        this.geometry = part.equals("geometry");
        this.status = status;
    }

    /** True for the shapes, false for the colours. */
    public boolean geometry() {
        return geometry;
    }

    /** HTTP status, or 0 when the connection failed or the answer made no sense. */
    public int status() {
        return status;
    }
}
