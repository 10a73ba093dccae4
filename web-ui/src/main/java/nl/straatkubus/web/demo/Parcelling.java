package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Cuts neighbourhoods into urban blocks with streets between them, and tells each block how many postcodes it holds. */
final class Parcelling {
    private static final BufferParameters STRAIGHT =
            new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 3);
    private static final double ROUNDING = 2;
    private static final double TOO_SMALL_TO_BUILD = 900;

    private Parcelling() {}

    /** One urban block; {@code cell} is the number of its neighbourhood, {@code streets} how many postcodes it holds. */
    record Block(int cell, Polygon outline, int streets) {}

    static List<Block> blocks(List<Cell> cells, int streets, SplittableRandom random) {
        List<Block> whole = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            for (Polygon land : Knife.pieces(cell.ground(), TOO_SMALL_TO_BUILD)) {
                cut(land, i, cell.fabric(), random, whole);
            }
        }
        return divide(whole, cells, streets);
    }

    private static void cut(Polygon land, int cell, Cell.Fabric fabric, SplittableRandom random, List<Block> into) {
        Knife.Frame frame = Knife.Frame.of(land);
        boolean small = land.getArea() < fabric.blockArea * (0.75 + 0.55 * random.nextDouble());
        boolean compact = frame.length() < 2.6 * frame.width() || land.getArea() < fabric.blockArea / 4;
        if (small && compact && land.getNumInteriorRing() == 0) {
            build(land, cell, fabric, into);
            return;
        }
        for (int attempt = 0; attempt < 4; attempt++) {
            LineString line = Knife.across(frame, random, fabric.bend);
            List<Polygon> parts = Knife.split(land, line);
            if (parts.size() > 1) {
                parts.forEach(part -> cut(part, cell, fabric, random, into));
                return;
            }
        }
    }

    private static void build(Polygon land, int cell, Cell.Fabric fabric, List<Block> into) {
        Geometry inner = BufferOp.bufferOp(land, -fabric.gap / 2 - ROUNDING, STRAIGHT);
        Geometry outline = DouglasPeuckerSimplifier.simplify(inner.buffer(ROUNDING, 1), 0.4);
        for (Polygon piece : Knife.pieces(outline, TOO_SMALL_TO_BUILD)) {
            into.add(new Block(cell, piece, 0));
        }
    }

    /** Finds the density at which the whole town holds as many postcodes as asked. */
    private static List<Block> divide(List<Block> blocks, List<Cell> cells, int streets) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            int sum = 0;
            for (Block block : blocks) {
                sum += share(block, cells, middle);
            }
            if (sum < streets) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double density = high;
        return blocks.stream()
                .map(block -> new Block(block.cell(), block.outline(), share(block, cells, density)))
                .toList();
    }

    private static int share(Block block, List<Cell> cells, double density) {
        return (int) Math.max(
                1,
                Math.round(block.outline().getArea() * cells.get(block.cell()).fabric().density * density));
    }
}
