package nl.straatkubus.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Coordinate;

/**
 * A country of the size of the Netherlands: 342 municipalities beside each other, with as many postcodes as there are, few
 * of them large and many small. Postcodes are small in the middle of a municipality and large at its edge. Neighbours share
 * their borders, which wind. A neighbourhood has 36 postcodes, a district four neighbourhoods.
 */
final class GridCountry {
    static final int MUNICIPALITIES = 342;
    private static final int ACROSS = 18;
    private static final int SIDE = 6;
    private static final int LARGEST = 23;
    private static final double FALL = 0.5047;
    private static final int LETTERS = 26;
    private static final double WEST = 3.6;
    private static final double SOUTH = 50.9;
    private static final double WIDE = 0.17;
    private static final double HIGH = 0.105;
    /** How far lines wind, in municipalities. */
    private static final double WIND = 0.11;
    /** How much smaller than elsewhere postcodes in the middle are. */
    private static final double DENSE = 0.55;

    private GridCountry() {}

    /** @param number of the municipality, from 0 */
    static LatticeDraft town(int number) {
        int neighbourhoods = neighbourhoodsAcross(number);
        String digits = "%04d".formatted(5000 + number);
        CrookedGrid grid = new CrookedGrid(at -> onEarth(number, at, neighbourhoods * SIDE), neighbourhoods * SIDE);
        List<LatticeDraft.District> districts = new ArrayList<>();
        List<LatticeDraft.Neighbourhood> areas = new ArrayList<>();
        List<LatticeDraft.Street> streets = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(number);
        int districtsAcross = Math.ceilDiv(neighbourhoods, 2);
        for (int district = 0; district < districtsAcross * districtsAcross; district++) {
            districts.add(new LatticeDraft.District(code("WK", digits, district, 3), "Wijk " + district));
        }
        for (int n = 0; n < neighbourhoods * neighbourhoods; n++) {
            int left = n % neighbourhoods * SIDE;
            int bottom = n / neighbourhoods * SIDE;
            int district = n / neighbourhoods / 2 * districtsAcross + n % neighbourhoods / 2;
            String buurt = code("BU", digits, n, 4);
            areas.add(new LatticeDraft.Neighbourhood(
                    buurt, "Buurt " + n, districts.get(district).code(), grid.outline(left, bottom, SIDE)));
            for (int i = 0; i < SIDE * SIDE; i++) {
                streets.add(new LatticeDraft.Street(
                        pc6(n * SIDE * SIDE + i),
                        "Straat " + i,
                        buurt,
                        grid.outline(left + i % SIDE, bottom + i / SIDE, 1),
                        8 + random.nextInt(30)));
            }
        }
        return new LatticeDraft(
                code(number), "Gemeente " + (number + 1), "2025-1", districts, areas, streets, List.of());
    }

    static MunicipalityCode code(int number) {
        return new MunicipalityCode("GM" + (5000 + number));
    }

    static int postcodes() {
        return IntStream.range(0, MUNICIPALITIES)
                .map(GridCountry::neighbourhoodsAcross)
                .map(across -> across * across * SIDE * SIDE)
                .sum();
    }

    /** Few are large: the size falls with the rank, and ranks are spread over the country. */
    private static int neighbourhoodsAcross(int number) {
        int rank = number * 101 % MUNICIPALITIES;
        return Math.max(3, (int) Math.round(LARGEST / Math.pow(1 + rank / 6.0, FALL)));
    }

    /** Dense in the middle of its square; the square itself lies in a land whose lines all wind alike. */
    private static Coordinate onEarth(int number, Coordinate at, int cells) {
        double x = number % ACROSS + dense(at.x / cells);
        double y = number / ACROSS + dense(at.y / cells);
        double windX = WIND * Math.sin(y * 4.1 + 1);
        double windY = WIND * Math.sin(x * 3.7 + 2);
        return new Coordinate(WEST + (x + windX) * WIDE, SOUTH + (y + windY) * HIGH);
    }

    private static double dense(double part) {
        double aside = 2 * part - 1;
        return (DENSE * aside + (1 - DENSE) * aside * aside * aside + 1) / 2;
    }

    private static String code(String kind, String digits, int number, int length) {
        return kind + digits + ("%0" + length + "d").formatted(number);
    }

    private static String pc6(int number) {
        int letters = number % (LETTERS * LETTERS);
        return (1000 + number / (LETTERS * LETTERS)) + ""
                + (char) ('A' + letters / LETTERS)
                + (char) ('A' + letters % LETTERS);
    }
}
