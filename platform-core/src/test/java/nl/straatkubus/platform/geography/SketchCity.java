package nl.straatkubus.platform.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A small city on squared paper: neighbourhoods in a row, each a grid of postcodes of about 50 by 50 metres. */
public final class SketchCity {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double STEP = 0.0005;

    private SketchCity() {}

    /**
     * @param side postcodes along each side of a neighbourhood
     * @param emptyNeighbourhood whether a last neighbourhood without postcodes is added
     */
    public static LatticeDraft draft(MunicipalityCode code, int neighbourhoods, int side, boolean emptyNeighbourhood) {
        Random random = new Random(7);
        String digits = code.value().substring(2);
        List<LatticeDraft.Neighbourhood> areas = new ArrayList<>();
        List<LatticeDraft.Street> streets = new ArrayList<>();
        for (int n = 0; n < neighbourhoods + (emptyNeighbourhood ? 1 : 0); n++) {
            String buurt = "BU" + digits + "01%02d".formatted(n);
            double left = 4.6 + n * side * STEP;
            areas.add(new LatticeDraft.Neighbourhood(
                    buurt, "Buurt " + n, "WK" + digits + "01", box(left, 51.8, side * STEP)));
            for (int i = 0; n < neighbourhoods && i < side * side; i++) {
                String pc6 = (3311 + n) + "" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
                Polygon outline = box(left + i % side * STEP, 51.8 + i / side * STEP, STEP);
                streets.add(new LatticeDraft.Street(pc6, "Straat " + i, buurt, outline, 8 + random.nextInt(30)));
            }
        }
        return new LatticeDraft(
                code,
                "Schetsstad",
                "2025-1",
                List.of(new LatticeDraft.District("WK" + digits + "01", "Wijk")),
                areas,
                streets,
                List.of());
    }

    /** The lattice of such a city, without a database. */
    public static Lattice lattice(int neighbourhoods, int side) {
        return lattice(1, draft(new MunicipalityCode("GM0505"), neighbourhoods, side, false));
    }

    /** The lattice that the platform builds from a draft, without a database. */
    public static Lattice lattice(long id, LatticeDraft draft) {
        return new Lattice(
                id,
                draft.version(),
                draft.municipality(),
                new LatticeBuilder(draft).build().areas());
    }

    private static Polygon box(double left, double bottom, double size) {
        Envelope box = new Envelope(new Coordinate(left, bottom), new Coordinate(left + size, bottom + size));
        return (Polygon) SHAPES.toGeometry(box);
    }
}
