package nl.straatkubus.web.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A city of any size: postcodes of about 50 by 50 metres whose sides are crooked, and the same for both neighbours, so
 * that they fit without gaps as real ones do. A neighbourhood has a hundred postcodes, a district twenty neighbourhoods.
 */
final class GridCity {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double WEST = 4.3;
    private static final double SOUTH = 51.5;
    private static final double WIDE = 0.00073;
    private static final double HIGH = 0.00045;
    private static final int SIDE = 10;
    private static final int IN_A_DISTRICT = 20;
    private static final int BENDS = 4;
    private static final int LETTERS = 26;

    private final int columns;
    private final int neighbourhoods;
    private final String digits;
    private final MunicipalityCode code;

    GridCity(MunicipalityCode code, int postcodes) {
        this.code = code;
        this.digits = code.value().substring(2);
        this.neighbourhoods = postcodes / (SIDE * SIDE);
        this.columns = (int) Math.ceil(Math.sqrt(neighbourhoods));
    }

    LatticeDraft draft() {
        List<LatticeDraft.District> districts = IntStream.rangeClosed(0, (neighbourhoods - 1) / IN_A_DISTRICT)
                .mapToObj(number -> new LatticeDraft.District(district(number), "Wijk " + number))
                .toList();
        List<LatticeDraft.Neighbourhood> areas = new ArrayList<>();
        List<LatticeDraft.Street> streets = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int n = 0; n < neighbourhoods; n++) {
            int left = n % columns * SIDE;
            int bottom = n / columns * SIDE;
            String buurt = "BU" + district(n / IN_A_DISTRICT).substring(2) + "%02d".formatted(n % IN_A_DISTRICT);
            areas.add(new LatticeDraft.Neighbourhood(
                    buurt, "Buurt " + n, district(n / IN_A_DISTRICT), outline(left, bottom, SIDE)));
            for (int i = 0; i < SIDE * SIDE; i++) {
                int number = n * SIDE * SIDE + i;
                streets.add(new LatticeDraft.Street(
                        pc6(number),
                        "Straat " + number,
                        buurt,
                        outline(left + i % SIDE, bottom + i / SIDE, 1),
                        8 + random.nextInt(30)));
            }
        }
        return new LatticeDraft(code, "Meetstad", "2025-1", districts, areas, streets, List.of());
    }

    private String district(int number) {
        return "WK" + digits + "%02d".formatted(number);
    }

    private static String pc6(int number) {
        int letters = number % (LETTERS * LETTERS);
        return (1000 + number / (LETTERS * LETTERS)) + ""
                + (char) ('A' + letters / LETTERS)
                + (char) ('A' + letters % LETTERS);
    }

    /** A square of so many postcodes, along their crooked sides. */
    private static Polygon outline(int left, int bottom, int size) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ring.addAll(side(left + i, bottom, true));
        }
        for (int i = 0; i < size; i++) {
            ring.addAll(side(left + size, bottom + i, false));
        }
        List<Coordinate> back = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            back.addAll(side(left, bottom + i, false));
        }
        for (int i = 0; i < size; i++) {
            back.addAll(side(left + i, bottom + size, true));
        }
        back.add(corner(left + size, bottom + size));
        Collections.reverse(back);
        ring.addAll(back);
        return SHAPES.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** From a corner to just before the next, to the east or to the north. */
    private static List<Coordinate> side(int x, int y, boolean east) {
        Coordinate from = corner(x, y);
        Coordinate to = east ? corner(x + 1, y) : corner(x, y + 1);
        List<Coordinate> points = new ArrayList<>(List.of(from));
        SplittableRandom random = new SplittableRandom((x * 7919L + y) * 2 + (east ? 1 : 0));
        for (int bend = 1; bend < BENDS; bend++) {
            double part = bend / (double) BENDS;
            double aside = (random.nextDouble() - 0.5) * 0.12;
            points.add(new Coordinate(
                    from.x + (to.x - from.x) * part + (east ? 0 : aside * WIDE),
                    from.y + (to.y - from.y) * part + (east ? aside * HIGH : 0)));
        }
        return points;
    }

    private static Coordinate corner(int x, int y) {
        SplittableRandom random = new SplittableRandom(x * 104_729L + y);
        return new Coordinate(
                WEST + (x + (random.nextDouble() - 0.5) * 0.4) * WIDE,
                SOUTH + (y + (random.nextDouble() - 0.5) * 0.4) * HIGH);
    }
}
