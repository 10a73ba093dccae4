package nl.straatkubus.web.map;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.map.component.StreetMap;

/** Something that goes along with the map screen of a viewer while it is open. */
public interface MapCompanion {
    /** @return empty when there is nothing for this viewer */
    Optional<Alongside> of(Viewer viewer, StreetMap map);

    /** A companion of one open screen. Called by the screen's own requests. */
    interface Alongside {
        /** For the bar at the top of the page. */
        Component tool();

        /** Above the map; may be invisible. */
        Component bar();

        /** The screen shows this now. */
        void shows(MapScene scene);

        /** The screen is left. */
        void left();
    }
}
