package nl.straatkubus.web.api;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Surface;

/**
 * The compact binary form of a surface, in the layout that the map reads: the mark {@code SKP1}, the number of nodes
 * (little endian, 4 bytes), a byte a node, padding to a multiple of 4, and a float a node. The byte is 0 for a published
 * figure, 250 for a protected one, 251 for no data, 252 for not delivered and 100 for a node that is not drawn because
 * another one carries its area.
 */
final class SliceBytes {
    static final String MEDIA_TYPE = "application/vnd.straatkubus.slice";
    private static final byte[] MARK = "SKP1".getBytes(StandardCharsets.US_ASCII);
    private static final int NOT_DRAWN = 100;
    private static final int FIRST_MISSING = 249;

    private SliceBytes() {}

    static byte[] of(Surface surface) {
        int nodes = surface.lattice().size();
        int padding = (4 - nodes % 4) % 4;
        ByteBuffer bytes = ByteBuffer.allocate(MARK.length + Integer.BYTES + nodes + padding + nodes * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MARK).putInt(nodes);
        for (int node = 0; node < nodes; node++) {
            bytes.put((byte) (surface.isDrawn(node) ? mark(surface.state(node)) : NOT_DRAWN));
        }
        bytes.position(bytes.position() + padding);
        for (int node = 0; node < nodes; node++) {
            bytes.putFloat(surface.isDrawn(node) ? surface.value(node) : Float.NaN);
        }
        return bytes.array();
    }

    private static int mark(CellState state) {
        return state == CellState.PUBLISHED ? 0 : FIRST_MISSING + state.ordinal();
    }
}
