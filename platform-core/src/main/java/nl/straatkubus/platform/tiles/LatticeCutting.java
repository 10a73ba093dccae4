package nl.straatkubus.platform.tiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import org.locationtech.jts.geom.Geometry;

/** Cuts one lattice into its pieces of tiles. */
final class LatticeCutting {
    /** Units by which an area may lie outside a tile and still show its edge in it. */
    private static final int EDGE = 16;

    private final Lattice lattice;
    private final Map<Integer, WorldOutline> outlines = new HashMap<>();

    /** @param shapes by node; nodes without one take no part */
    LatticeCutting(Lattice lattice, Map<Integer, Geometry> shapes) {
        this.lattice = lattice;
        shapes.forEach((node, shape) -> outlines.put(node, new WorldOutline(shape)));
    }

    /**
     * What a lattice adds to a tile.
     *
     * @param content one layer
     */
    record Piece(TileAddress at, byte[] content) {}

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int zoom = CountryTiles.SMALLEST; zoom <= CountryTiles.LARGEST; zoom++) {
            pieces.addAll(pieces(zoom, CountryTiles.levelAt(zoom)));
        }
        return pieces;
    }

    private List<Piece> pieces(int zoom, AreaLevel level) {
        Map<Integer, Map<Integer, VectorLayer>> layers = new TreeMap<>();
        int[] nodes = level == AreaLevel.MUNICIPALITY ? new int[] {lattice.root()} : lattice.rows(level);
        for (int node : nodes) {
            List<int[]> rings = outlines.containsKey(node) ? outlines.get(node).at(zoom) : List.of();
            if (!rings.isEmpty()) {
                place(lattice.area(node), rings, zoom, layers);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        layers.forEach((x, column) ->
                column.forEach((y, layer) -> pieces.add(new Piece(new TileAddress(zoom, x, y), layer.bytes()))));
        return pieces;
    }

    /** Puts an area into every tile that it reaches, whole: no tile cuts it, so no edge appears where it is none. */
    private void place(Area area, List<int[]> rings, int zoom, Map<Integer, Map<Integer, VectorLayer>> layers) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                box[0] = Math.min(box[0], ring[i]);
                box[1] = Math.min(box[1], ring[i + 1]);
                box[2] = Math.max(box[2], ring[i]);
                box[3] = Math.max(box[3], ring[i + 1]);
            }
        }
        int last = (1 << zoom) - 1;
        for (int x = tile(box[0] - EDGE, last); x <= tile(box[2] + EDGE, last); x++) {
            for (int y = tile(box[1] - EDGE, last); y <= tile(box[3] + EDGE, last); y++) {
                layers.computeIfAbsent(x, column -> new TreeMap<>())
                        .computeIfAbsent(y, row -> new VectorLayer(Long.toString(lattice.id())))
                        .add(
                                area.node(),
                                area.code().value(),
                                area.name(),
                                rings,
                                x * VectorLayer.EXTENT,
                                y * VectorLayer.EXTENT);
            }
        }
    }

    private static int tile(int units, int last) {
        return Math.clamp(Math.floorDiv(units, VectorLayer.EXTENT), 0, last);
    }
}
