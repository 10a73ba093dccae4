package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import nl.straatkubus.web.demo.Cell.Fabric;
import nl.straatkubus.web.demo.Plan.Kind;
import nl.straatkubus.web.demo.Plan.Mark;
import nl.straatkubus.web.demo.Plan.Ward;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Lays out the neighbourhoods of a plan: what the water, roads and parks leave over, cut to size by lesser roads and canals. */
final class Town {
    private static final double TOO_SMALL_TO_LIVE = 3_000;
    private static final double TOO_SMALL_FOR_A_NAME = 50_000;
    private static final double LESSER_ROAD = 14;
    private static final double LESSER_CANAL = 13;

    private final Plan plan;
    private final SplittableRandom random;
    private final double neighbourhood;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Polygon> grounds = new ArrayList<>();
    private final List<Polygon> leftovers = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    private Town(Plan plan) {
        this.plan = plan;
        this.random = new SplittableRandom(plan.seed());
        // a smaller town knows smaller neighbourhoods; square metres
        this.neighbourhood = 120_000 + 38.0 * plan.streets();
        this.marks.addAll(plan.marks());
    }

    static Town of(Plan plan) {
        Town town = new Town(plan);
        town.layOut();
        return town;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The marks of the plan and the lesser roads, canals, parks and ponds that came with the neighbourhoods. */
    List<Mark> marks() {
        return marks;
    }

    private void layOut() {
        Geometry taken =
                UnaryUnionOp.union(plan.marks().stream().map(Town::corridor).toList());
        for (Polygon core : plan.cores()) {
            Geometry land = fray(core.intersection(plan.border())).difference(taken);
            for (Polygon piece : Knife.pieces(land, TOO_SMALL_TO_LIVE)) {
                cut(piece);
            }
        }
        List<Geometry> joined = new ArrayList<>(grounds);
        for (Polygon leftover : leftovers) {
            join(leftover, joined);
        }
        for (Geometry ground : joined) {
            settle(ground);
        }
    }

    /** Towns have no smooth edge: bites of open land, some of them parks. */
    private Geometry fray(Geometry core) {
        Geometry frayed = core;
        Coordinate[] edge = core.getBoundary().getCoordinates();
        double walked = 0;
        double next = 300;
        for (int i = 1; i < edge.length; i++) {
            walked += edge[i].distance(edge[i - 1]);
            if (walked > next) {
                next = walked + 350 + 450 * random.nextDouble();
                Polygon bite = Curve.blob(random, edge[i], 110 + 190 * random.nextDouble());
                frayed = frayed.difference(bite);
                if (random.nextDouble() < 0.4) {
                    marks.add(new Mark(Kind.PARK, "", 0, bite.buffer(-12, 3)));
                }
            }
        }
        return frayed.buffer(-25, 3).buffer(25, 3);
    }

    private static Geometry corridor(Mark mark) {
        double margin =
                switch (mark.kind()) {
                    case WATER -> 16;
                    case CANAL -> mark.width() / 2 + 8;
                    case ROAD -> mark.width() / 2 + 2;
                    case RAIL -> 15;
                    default -> 5;
                };
        return mark.geometry().buffer(margin, 3);
    }

    private void cut(Polygon land) {
        double area = land.getArea();
        if (area < neighbourhood * (1 + 0.5 * random.nextDouble())) {
            (area < TOO_SMALL_FOR_A_NAME ? leftovers : grounds).add(land);
            return;
        }
        LineString line = Knife.across(Knife.Frame.of(land), random, 0.22);
        boolean wet = random.nextDouble() < 0.28;
        double width = wet ? LESSER_CANAL : LESSER_ROAD;
        double corridor = wet ? width + 14 : width + 3;
        Geometry course = line.intersection(land.buffer(wet ? 18 : 1, 2));
        marks.add(new Mark(wet ? Kind.CANAL : Kind.ROAD, "", width, course));
        for (Polygon piece : Knife.pieces(land.difference(line.buffer(corridor / 2, 3)), TOO_SMALL_TO_LIVE)) {
            cut(piece);
        }
    }

    private static void join(Polygon leftover, List<Geometry> grounds) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < grounds.size(); i++) {
            double distance = grounds.get(i).distance(leftover);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        if (least < 90) {
            grounds.set(nearest, grounds.get(nearest).union(leftover));
        }
    }

    private void settle(Geometry raw) {
        Point middle = raw.getCentroid();
        Ward ward = plan.wards().stream()
                .min(Comparator.comparingDouble(w -> w.heart().distance(middle.getCoordinate())))
                .orElseThrow();
        boolean works = plan.estates().stream().anyMatch(e -> e.heart().distance(middle.getCoordinate()) < e.radius());
        int built = ward.builtFrom() + random.nextInt(ward.builtTo() - ward.builtFrom() + 1);
        Fabric fabric = works ? Fabric.WORKS : fabric(ward, built);
        Geometry ground = raw.buffer(-9, 2).buffer(9, 2);
        if (fabric != Fabric.OLD_TOWN && random.nextDouble() < 0.35) {
            ground = ground.difference(green(ground).buffer(4, 3));
        }
        if (ground.getArea() > TOO_SMALL_TO_LIVE) {
            cells.add(new Cell(ground, ward, fabric, built));
        }
    }

    private Fabric fabric(Ward ward, int built) {
        if (built < 1920) {
            return Fabric.OLD_TOWN;
        }
        double luck = random.nextDouble() - 0.35 * ward.hardship();
        boolean yearsOfFlats = built > 1955 && built < 1985 || built > 2000;
        if (luck < (yearsOfFlats ? 0.25 : 0.08)) {
            return Fabric.FLATS;
        }
        return luck < 0.7 ? Fabric.TERRACES : Fabric.GARDEN;
    }

    /** A park or pond somewhere within a neighbourhood. */
    private Polygon green(Geometry ground) {
        Coordinate inside = ground.getInteriorPoint().getCoordinate();
        Coordinate heart = ground.getCentroid().getCoordinate();
        double share = random.nextDouble();
        Coordinate place =
                new Coordinate(inside.x + (heart.x - inside.x) * share, inside.y + (heart.y - inside.y) * share);
        boolean pond = random.nextDouble() < 0.25;
        Polygon blob = Curve.blob(random, place, 40 + (pond ? 50 : 110) * random.nextDouble());
        marks.add(new Mark(pond ? Kind.WATER : Kind.PARK, "", 0, blob));
        return blob;
    }
}
