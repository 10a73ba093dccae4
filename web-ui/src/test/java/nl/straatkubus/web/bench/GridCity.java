package nl.straatkubus.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Coordinate;

/**
 * A city of any size: postcodes of about 50 by 50 metres whose sides are crooked, and the same for both neighbours, so
 * that they fit without gaps as real ones do. A neighbourhood has a hundred postcodes, a district twenty neighbourhoods.
 */
final class GridCity {
    private static final CrookedGrid GRID =
            new CrookedGrid(at -> new Coordinate(4.3 + at.x * 0.00073, 51.5 + at.y * 0.00045));
    private static final int SIDE = 10;
    private static final int IN_A_DISTRICT = 20;
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
                    buurt, "Buurt " + n, district(n / IN_A_DISTRICT), GRID.outline(left, bottom, SIDE)));
            for (int i = 0; i < SIDE * SIDE; i++) {
                int number = n * SIDE * SIDE + i;
                streets.add(new LatticeDraft.Street(
                        pc6(number),
                        "Straat " + number,
                        buurt,
                        GRID.outline(left + i % SIDE, bottom + i / SIDE, 1),
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
}
