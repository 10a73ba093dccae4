package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone chose a shape, by pointer or keyboard. */
@DomEvent("area-chosen")
public final class AreaSelectedEvent extends ComponentEvent<StreetMap> {

    private final int node;
    private final String code;

    public AreaSelectedEvent(
            StreetMap source,
            boolean fromClient,
            @EventData("event.detail.node") int node,
            @EventData("event.detail.code") String code) {
        super(source, fromClient);
        this.node = node;
        this.code = code;
    }

    /** Number in the lattice of the drawn shape: the cell whose figure is shown. */
    public int node() {
        return node;
    }

    /** Code of the postcode that was pointed at, or of the drawn shape where there is none. */
    public String code() {
        return code;
    }
}
