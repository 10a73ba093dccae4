package nl.straatkubus.ingest.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A made-up municipality of any size, the same for the same seed: neighbourhoods of very different size, some of them a
 * business estate with hardly a household, streets from none to hundreds of households, and postcodes whose four digits
 * run across neighbourhoods.
 */
public final class Town {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final MunicipalityCode CODE = new MunicipalityCode("GM0505");
    private static final double STEP = 0.0005;
    private static final int IN_A_ROW = 16;
    private static final int IN_A_DISTRICT = 8;
    private static final int ESTATE = 9;
    private static final int IN_A_POSTCODE_AREA = 407;

    private final LatticeDraft draft;
    private final Lattice lattice;

    private Town(long lattice, LatticeDraft draft) {
        this.draft = draft;
        this.lattice = SketchCity.lattice(lattice, draft);
    }

    public static Town of(int postcodes, long seed) {
        return new Town(1, new Plan(new Random(seed)).draft(postcodes));
    }

    /** The same streets after a redrawing: one in thirty now belongs to the neighbourhood beside it. */
    public Town redrawn(long seed) {
        Random random = new Random(seed);
        List<String> codes = draft.neighbourhoods().stream()
                .map(LatticeDraft.Neighbourhood::code)
                .toList();
        List<LatticeDraft.Street> streets = draft.streets().stream()
                .map(street -> {
                    int other = Math.min(codes.indexOf(street.neighbourhood()) + 1, codes.size() - 1);
                    return random.nextInt(30) > 0
                            ? street
                            : new LatticeDraft.Street(
                                    street.pc6(),
                                    street.name(),
                                    codes.get(other),
                                    street.outline(),
                                    street.households());
                })
                .toList();
        return new Town(
                lattice.id() + 1,
                new LatticeDraft(
                        CODE,
                        draft.name(),
                        draft.version() + "-redrawn",
                        draft.districts(),
                        draft.neighbourhoods(),
                        streets,
                        List.of()));
    }

    public Lattice lattice() {
        return lattice;
    }

    /** Of a postcode, by node. */
    int households(int postcode) {
        return lattice.area(postcode).households();
    }

    private static final class Plan {
        private final Random random;
        private final List<LatticeDraft.District> districts = new ArrayList<>();
        private final List<LatticeDraft.Neighbourhood> neighbourhoods = new ArrayList<>();
        private final List<LatticeDraft.Street> streets = new ArrayList<>();
        private double left = 4.6;
        private double bottom = 51.8;
        private double height;

        Plan(Random random) {
            this.random = random;
        }

        LatticeDraft draft(int postcodes) {
            for (int number = 0; streets.size() < postcodes; number++) {
                boolean estate = number % ESTATE == ESTATE - 1;
                int wanted = estate ? 3 + random.nextInt(4) : 15 + random.nextInt(90);
                neighbourhood(number, Math.min(wanted, postcodes - streets.size()), estate);
            }
            return new LatticeDraft(CODE, "Proefstad", "1", districts, neighbourhoods, streets, List.of());
        }

        private void neighbourhood(int number, int size, boolean estate) {
            String district = "WK0505%02d".formatted(number / IN_A_DISTRICT);
            if (number % IN_A_DISTRICT == 0) {
                districts.add(new LatticeDraft.District(district, "Wijk " + number / IN_A_DISTRICT));
            }
            if (number % IN_A_ROW == 0) {
                left = 4.6;
                bottom += height;
                height = 0;
            }
            int side = (int) Math.ceil(Math.sqrt(size));
            String code = "BU" + district.substring(2) + "%02d".formatted(number % IN_A_DISTRICT);
            neighbourhoods.add(
                    new LatticeDraft.Neighbourhood(code, "Buurt " + number, district, box(left, bottom, side * STEP)));
            for (int i = 0; i < size; i++) {
                Geometry outline = box(left + i % side * STEP, bottom + i / side * STEP, STEP);
                int households = estate ? random.nextInt(4) : households();
                streets.add(new LatticeDraft.Street(postcode(streets.size()), "", code, outline, households));
            }
            left += side * STEP;
            height = Math.max(height, side * STEP);
        }

        private int households() {
            int kind = random.nextInt(100);
            if (kind < 4) {
                return 0;
            }
            if (kind < 8) {
                return 1;
            }
            return kind < 10
                    ? 100 + random.nextInt(200)
                    : (int) Math.round(Math.exp(2.7 + 0.55 * random.nextGaussian()));
        }

        private static String postcode(int number) {
            int letters = number % IN_A_POSTCODE_AREA;
            return 1000 + number / IN_A_POSTCODE_AREA + "" + (char) ('A' + letters / 26) + (char) ('A' + letters % 26);
        }

        private static Geometry box(double left, double bottom, double size) {
            return SHAPES.toGeometry(new Envelope(left, left + size, bottom, bottom + size));
        }
    }
}
