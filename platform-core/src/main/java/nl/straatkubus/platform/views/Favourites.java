package nl.straatkubus.platform.views;

import java.util.Set;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.IndicatorCode;

/** The indicators that a person keeps at hand. Each runs in the viewer's own scope; rights are asked anew when shown. */
public interface Favourites {
    Set<IndicatorCode> of(Viewer viewer);

    /** Keeps one at hand, or no longer. */
    void keep(Viewer viewer, IndicatorCode indicator, boolean kept);
}
