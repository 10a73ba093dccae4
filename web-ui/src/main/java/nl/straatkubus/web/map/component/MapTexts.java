package nl.straatkubus.web.map.component;

import java.util.List;

/** The texts that the map uses in the browser. */
public final class MapTexts {

    /** Before every key in the message bundles. */
    public static final String PREFIX = "map.component.";

    /** What the map can say; {@code class.5} to {@code class.8} exist for two in one only and are set by the page. */
    public static final List<String> KEYS = List.of(
            "label",
            "keys",
            "draw",
            "draw.corners",
            "draw.close",
            "draw.undo",
            "draw.done",
            "draw.stop",
            "locate",
            "locate.failed",
            "locate.outside",
            "zoomIn",
            "zoomOut",
            "loading.geometry",
            "loading.paint",
            "hover.published",
            "hover.state",
            "hover.level.0",
            "hover.level.1",
            "hover.level.2",
            "hover.level.3",
            "hover.level.4",
            "hover.level.5",
            "hover.level.6",
            "state.protected",
            "state.protected.why",
            "state.noData",
            "state.noData.why",
            "state.notDelivered",
            "state.notDelivered.why",
            "announce.published",
            "announce.state",
            "class.0",
            "class.1",
            "class.2",
            "class.3",
            "class.4");

    private MapTexts() {}
}
