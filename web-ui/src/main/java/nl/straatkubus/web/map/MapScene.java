package nl.straatkubus.web.map;

import com.vaadin.flow.router.QueryParameters;

/**
 * What the map screen of one person shows, to show it to another by that one's own rights. Holds no figures.
 *
 * @param address query of the screen's address
 * @param width of its map in pixels, 0 while that is unknown
 */
public record MapScene(String address, int width, int height) {
    private static final String BETWEEN = " ";

    /** As one text, which {@link #read} understands. */
    public String write() {
        return width + BETWEEN + height + BETWEEN + address;
    }

    public static MapScene read(String written) {
        String[] parts = written.split(BETWEEN, 3);
        return new MapScene(parts[2], Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    QueryParameters query() {
        return QueryParameters.fromString(address);
    }
}
