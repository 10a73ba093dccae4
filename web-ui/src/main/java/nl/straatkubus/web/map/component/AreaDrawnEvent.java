package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.ArrayList;
import java.util.List;

/** Someone closed a line on the map. */
@DomEvent("area-drawn")
public final class AreaDrawnEvent extends ComponentEvent<StreetMap> {
    private final List<Corner> corners = new ArrayList<>();

    /** A point in degrees, WGS 84. */
    public record Corner(double longitude, double latitude) {}

    public AreaDrawnEvent(StreetMap source, boolean fromClient, @EventData("event.detail.ring.join(' ')") String ring) {
        super(source, fromClient);
        String[] numbers = ring.isBlank() ? new String[0] : ring.split(" ");
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            corners.add(new Corner(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])));
        }
    }

    /** The corners in the order of drawing, the first not repeated. */
    public List<Corner> corners() {
        return List.copyOf(corners);
    }
}
