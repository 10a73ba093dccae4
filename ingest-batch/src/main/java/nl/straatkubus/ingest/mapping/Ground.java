package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The outlines of some geographies, in which places are looked up: a point lies in a postcode, a shape in the smallest
 * area that holds nearly all of it.
 */
final class Ground {
    /** Outlines of different sources never agree to the metre. */
    private static final double NEARLY_ALL = 0.9;

    private final STRtree postcodes = new STRtree();
    private final STRtree neighbourhoods = new STRtree();

    Ground(List<Lattice> lattices, Outlines outlines) {
        for (Lattice lattice : lattices) {
            fill(postcodes, lattice, outlines.at(lattice.id(), AreaLevel.PC6));
            fill(neighbourhoods, lattice, outlines.at(lattice.id(), AreaLevel.NEIGHBOURHOOD));
        }
        postcodes.build();
        neighbourhoods.build();
    }

    private static void fill(STRtree index, Lattice lattice, List<Lattices.Outline> outlines) {
        for (Lattices.Outline one : outlines) {
            index.insert(
                    one.shape().getEnvelopeInternal(),
                    new Held(lattice, lattice.area(one.node()), PreparedGeometryFactory.prepare(one.shape())));
        }
    }

    private record Held(Lattice lattice, Area area, PreparedGeometry shape) {}

    /**
     * The area in which something lies.
     *
     * @param place in longitude and latitude
     * @return empty when it lies outside, or for more than a tenth
     */
    Optional<AreaCode> find(Geometry place) {
        return covering(postcodes, place)
                .or(() -> holding(postcodes, place))
                .or(() -> covering(neighbourhoods, place))
                .or(() -> holding(neighbourhoods, place))
                .or(() -> larger(place));
    }

    /** On a border between two the first by code has it. */
    private static Optional<AreaCode> covering(STRtree index, Geometry place) {
        return near(index, place)
                .filter(one -> one.shape().covers(place))
                .map(one -> one.area().code())
                .min(AreaCode::compareTo);
    }

    private static Stream<Held> near(STRtree index, Geometry place) {
        List<Held> near = new ArrayList<>();
        for (Object one : index.query(place.getEnvelopeInternal())) {
            near.add((Held) one);
        }
        return near.stream();
    }

    private static Optional<AreaCode> holding(STRtree index, Geometry place) {
        return isPoint(place)
                ? Optional.empty()
                : near(index, place)
                        .filter(one -> share(place, one) >= NEARLY_ALL)
                        .map(one -> one.area().code())
                        .min(AreaCode::compareTo);
    }

    /** A district or the municipality, as the sum of what lies in its neighbourhoods. */
    private Optional<AreaCode> larger(Geometry place) {
        if (isPoint(place)) {
            return Optional.empty();
        }
        Map<AreaCode, Double> districts = new HashMap<>();
        Map<AreaCode, Double> municipalities = new HashMap<>();
        near(neighbourhoods, place).forEach(one -> {
            Lattice lattice = one.lattice();
            double share = share(place, one);
            int district = lattice.ancestor(one.area().node(), AreaLevel.DISTRICT);
            districts.merge(lattice.area(district).code(), share, Double::sum);
            municipalities.merge(lattice.area(lattice.root()).code(), share, Double::sum);
        });
        return Stream.of(districts, municipalities)
                .flatMap(shares -> shares.entrySet().stream())
                .filter(one -> one.getValue() >= NEARLY_ALL)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isPoint(Geometry place) {
        return place.getNumPoints() == 1;
    }

    /** How much of a place lies in an area. */
    private static double share(Geometry place, Held one) {
        Geometry inside = OverlayNGRobust.overlay(place, one.shape().getGeometry(), OverlayNG.INTERSECTION);
        return size(inside, place.getDimension()) / size(place, place.getDimension());
    }

    /** Surface of polygons, length of lines, number of points. */
    private static double size(Geometry place, int dimension) {
        return switch (dimension) {
            case 2 -> place.getArea();
            case 1 -> place.getLength();
            default -> place.getNumPoints();
        };
    }
}
