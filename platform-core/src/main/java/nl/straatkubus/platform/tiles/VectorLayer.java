package nl.straatkubus.platform.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One layer of a tile, as the Mapbox Vector Tile specification 2.1 writes it. A tile is its layers one after another, so
 * layers that were written apart become a tile by being put together.
 */
final class VectorLayer {
    static final int EXTENT = 4096;

    private static final int MOVE = 1;
    private static final int LINE = 2;
    private static final int CLOSE = 7;
    private static final int POLYGON = 3;

    private final Message layer = new Message();
    private final Map<String, Integer> values = new LinkedHashMap<>();

    /** @param name no other layer of the tile has it */
    VectorLayer(String name) {
        layer.number(15, 2).text(1, name).text(3, "code").text(3, "name").number(5, EXTENT);
    }

    /**
     * @param rings of x, y and so on, not closed, in units of the world at this zoom; an outer one is followed by its holes
     * @param left, top of the tile, in the same units
     */
    void add(int id, String code, String name, List<int[]> rings, int left, int top) {
        Message tags = new Message().varint(0).varint(value(code));
        if (!name.isEmpty()) {
            tags.varint(1).varint(value(name));
        }
        Message geometry = new Message();
        int x = left;
        int y = top;
        for (int[] ring : rings) {
            geometry.varint(MOVE | 1 << 3).signed(ring[0] - x).signed(ring[1] - y);
            x = ring[0];
            y = ring[1];
            geometry.varint(LINE | ring.length / 2 - 1 << 3);
            for (int i = 2; i < ring.length; i += 2) {
                geometry.signed(ring[i] - x).signed(ring[i + 1] - y);
                x = ring[i];
                y = ring[i + 1];
            }
            geometry.varint(CLOSE | 1 << 3);
        }
        Message feature =
                new Message().number(1, id).bytes(2, tags).number(3, POLYGON).bytes(4, geometry);
        layer.bytes(2, feature);
    }

    private int value(String text) {
        return values.computeIfAbsent(text, added -> values.size());
    }

    /** The layer as a part of a tile. */
    byte[] bytes() {
        values.keySet().forEach(text -> layer.bytes(4, new Message().text(1, text)));
        return new Message().bytes(3, layer).toByteArray();
    }
}
