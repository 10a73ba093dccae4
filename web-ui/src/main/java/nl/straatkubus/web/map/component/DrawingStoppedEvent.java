package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** Someone gave up drawing a line. */
@DomEvent("drawing-stopped")
public final class DrawingStoppedEvent extends ComponentEvent<StreetMap> {
    public DrawingStoppedEvent(StreetMap source, boolean fromClient) {
        super(source, fromClient);
    }
}
