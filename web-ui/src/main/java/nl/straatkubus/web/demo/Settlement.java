package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.LatticeDraft.District;
import nl.straatkubus.platform.geography.LatticeDraft.Feature;
import nl.straatkubus.platform.geography.LatticeDraft.Neighbourhood;
import nl.straatkubus.platform.geography.LatticeDraft.Street;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.demo.Cell.Fabric;
import nl.straatkubus.web.demo.Parcelling.Block;
import nl.straatkubus.web.demo.Plan.Kind;
import nl.straatkubus.web.demo.Plan.Mark;
import nl.straatkubus.web.demo.Plan.Ward;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** A municipality with every street named, numbered and peopled: the draft of its lattice, and what figures are made from. */
final class Settlement {
    private static final String VERSION = "2025-1";

    private final Plan plan;
    private final Globe globe;
    private final SplittableRandom random;
    private final Names names;
    private final Postcodes postcodes;
    private final List<District> districts = new ArrayList<>();
    private final List<Neighbourhood> neighbourhoods = new ArrayList<>();
    private final List<Street> streets = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();

    /**
     * A six-character postcode as the figures know it.
     *
     * @param neighbourhood place in the draft's list
     * @param middle in metres around the centre of the municipality
     */
    record Home(String pc6, int neighbourhood, Coordinate middle, int households, Cell cell) {}

    private Settlement(Plan plan) {
        this.plan = plan;
        this.globe = new Globe(plan.longitude(), plan.latitude());
        this.random = new SplittableRandom(plan.seed() * 31);
        this.names = new Names(random.split());
        this.postcodes = new Postcodes(random.split());
    }

    static Settlement of(Plan plan) {
        Settlement settlement = new Settlement(plan);
        Town town = Town.of(plan);
        settlement.people(town.cells());
        settlement.draw(town);
        return settlement;
    }

    Plan plan() {
        return plan;
    }

    List<Home> homes() {
        return homes;
    }

    LatticeDraft draft() {
        return new LatticeDraft(
                new MunicipalityCode(plan.code()),
                plan.name(),
                VERSION,
                List.copyOf(districts),
                List.copyOf(neighbourhoods),
                List.copyOf(streets),
                List.copyOf(features));
    }

    private void people(List<Cell> cells) {
        List<Cell> ordered = new ArrayList<>();
        for (Ward ward : plan.wards()) {
            List<Cell> own = cells.stream().filter(cell -> cell.ward() == ward).toList();
            ordered.addAll(Walk.through(own, ward.heart(), Settlement::middle));
        }
        List<Block> blocks = Parcelling.blocks(ordered, plan.streets(), random.split());
        int postcodeAreas = plan.lastPostcode() - plan.firstPostcode() + 1;
        int total = blocks.stream().mapToInt(Block::streets).sum();
        Ward ward = null;
        int inDistrict = 0;
        for (int i = 0; i < ordered.size(); i++) {
            Cell cell = ordered.get(i);
            if (cell.ward() != ward) {
                ward = cell.ward();
                districts.add(new District("WK%s%02d".formatted(digits(), districts.size()), ward.name()));
                inDistrict = 0;
            }
            int digits = plan.firstPostcode() + homes.size() * postcodeAreas / total;
            int number = i;
            List<Block> own = blocks.stream().filter(b -> b.cell() == number).toList();
            settle(cell, ++inDistrict, own, digits);
        }
    }

    private void settle(Cell cell, int number, List<Block> blocks, int digits) {
        String district = districts.getLast().code();
        String code = "BU%s%02d".formatted(district.substring(2), number);
        Names.Subject subject = cell.fabric() == Fabric.WORKS ? names.worksSubject() : names.subject();
        int index = neighbourhoods.size();
        neighbourhoods.add(new Neighbourhood(code, subject.neighbourhood(), district, globe.place(cell.ground())));
        Coordinate here = middle(cell);
        String street = "";
        int left = 0;
        for (Block block : Walk.through(blocks, here, b -> middle(b.outline()))) {
            for (Polygon plot : Walk.through(Plots.of(block.outline(), block.streets()), here, Settlement::middle)) {
                here = middle(plot);
                if (left-- == 0) {
                    street = names.street(subject);
                    left = random.nextInt(1, 5);
                }
                String pc6 = postcodes.after(digits);
                int households = households(cell.fabric());
                streets.add(new Street(pc6, street, code, globe.place(plot), households));
                homes.add(new Home(pc6, index, here, households, cell));
            }
        }
    }

    private int households(Fabric fabric) {
        if (random.nextDouble() < 0.012) {
            return random.nextInt(4, 8);
        }
        double spread = fabric == Fabric.WORKS ? 2.5 : 5.5;
        double drawn = fabric.households
                + spread * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2;
        return (int) Math.round(Math.clamp(drawn, fabric == Fabric.WORKS ? 3 : 13, 45));
    }

    private void draw(Town town) {
        List<Geometry> grounds =
                town.cells().stream().map(cell -> cell.ground().buffer(5, 2)).toList();
        Mark border = new Mark(Kind.BORDER, plan.name(), 0, plan.border());
        Mark builtUp = new Mark(Kind.BUILTUP, "", 0, UnaryUnionOp.union(grounds));
        List<Mark> marks = new ArrayList<>(town.marks());
        marks.add(border);
        marks.add(builtUp);
        marks.sort(Comparator.comparing(Mark::kind));
        for (Mark mark : marks) {
            if (!mark.geometry().isEmpty()) {
                String kind = mark.kind().name().toLowerCase(Locale.ROOT);
                features.add(new Feature(kind, mark.name(), mark.width(), globe.place(mark.geometry())));
            }
        }
    }

    private String digits() {
        return plan.code().substring(2);
    }

    private static Coordinate middle(Cell cell) {
        return middle(cell.ground());
    }

    private static Coordinate middle(Geometry geometry) {
        return geometry.getCentroid().getCoordinate();
    }
}
