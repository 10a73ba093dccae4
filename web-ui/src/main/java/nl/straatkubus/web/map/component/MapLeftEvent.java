package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** Escape was pressed on the map. */
@DomEvent("map-left")
public final class MapLeftEvent extends ComponentEvent<StreetMap> {

    public MapLeftEvent(StreetMap source, boolean fromClient) {
        super(source, fromClient);
    }
}
