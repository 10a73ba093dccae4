package nl.straatkubus.web.shell;

import com.vaadin.flow.component.Component;
import java.util.List;
import nl.straatkubus.platform.geography.AreaCode;

/** What the frame asks of the map screen when that is the one in view. */
public interface MapScreen {
    /** The route of the map screen. */
    String ROUTE = "kaart";

    /** Query parameter that names the area to show. */
    String AREA = "a";

    /** Query parameter that names the chosen indicators, with commas between. */
    String INDICATORS = "i";

    /** Where the scan of a district lies, before its code. */
    String SCAN = "map/scan/";

    /** Selects an area and brings it into sight. */
    void show(AreaCode area);

    /** What the map adds to the bar at the top while it is in view. */
    List<Component> tools();

    /** Opens the list of indicators where that is a drawer. */
    void openIndicators();
}
