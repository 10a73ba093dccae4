package nl.straatkubus.platform.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Builds the nodes of a lattice from a draft: blocks inside each neighbourhood, outlines and label points for all. */
final class LatticeBuilder {
    private final LatticeDraft draft;
    private final LocalPlane plane;
    private final List<Node> postcodes = new ArrayList<>();
    private final Map<AreaLevel, List<Node>> larger = new TreeMap<>();
    private final Map<String, Node> neighbourhoods = new HashMap<>();

    LatticeBuilder(LatticeDraft draft) {
        this.draft = draft;
        this.plane = new LocalPlane(latitude(draft));
    }

    /** A node before it has a number. */
    private static final class Node {
        final AreaLevel level;
        final String code;
        final String name;
        final int households;
        final Geometry outline;
        Node parent;
        int number;

        Node(AreaLevel level, String code, String name, int households, Geometry outline) {
            this.level = level;
            this.code = code;
            this.name = name;
            this.households = households;
            this.outline = outline;
        }
    }

    /**
     * @param areas by number
     * @param outlines by number, longitude and latitude
     */
    record Built(List<Area> areas, List<Geometry> outlines) {}

    Built build() {
        Node municipality = node(
                AreaLevel.MUNICIPALITY,
                draft.municipality().value(),
                draft.name(),
                draft.streets(),
                outlines(draft.neighbourhoods()));
        addDistrictsAndNeighbourhoods(municipality);
        Map<String, List<LatticeDraft.Street>> byNeighbourhood = draft.streets().stream()
                .sorted(Comparator.comparing(LatticeDraft.Street::pc6))
                .collect(Collectors.groupingBy(LatticeDraft.Street::neighbourhood));
        draft.neighbourhoods().stream()
                .sorted(Comparator.comparing(LatticeDraft.Neighbourhood::district)
                        .thenComparing(LatticeDraft.Neighbourhood::code))
                .forEach(n ->
                        addBlocks(neighbourhoods.get(n.code()), byNeighbourhood.getOrDefault(n.code(), List.of())));
        List<Node> all = new ArrayList<>(postcodes);
        larger.values().forEach(all::addAll);
        all.add(municipality);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).number = i;
        }
        return new Built(
                all.stream().map(LatticeBuilder::area).toList(),
                all.stream().map(node -> node.outline).toList());
    }

    private void addDistrictsAndNeighbourhoods(Node municipality) {
        Map<String, List<LatticeDraft.Neighbourhood>> byDistrict =
                draft.neighbourhoods().stream().collect(Collectors.groupingBy(LatticeDraft.Neighbourhood::district));
        for (LatticeDraft.District district : draft.districts()) {
            List<LatticeDraft.Neighbourhood> inside = byDistrict.getOrDefault(district.code(), List.of());
            if (inside.isEmpty()) {
                continue;
            }
            List<String> codes =
                    inside.stream().map(LatticeDraft.Neighbourhood::code).toList();
            Node parent =
                    node(AreaLevel.DISTRICT, district.code(), district.name(), streetsIn(codes), outlines(inside));
            parent.parent = municipality;
            add(parent);
            for (LatticeDraft.Neighbourhood inner : inside) {
                Node child = node(
                        AreaLevel.NEIGHBOURHOOD,
                        inner.code(),
                        inner.name(),
                        streetsIn(List.of(inner.code())),
                        List.of(inner.outline()));
                child.parent = parent;
                add(child);
                neighbourhoods.put(inner.code(), child);
            }
        }
    }

    private void addBlocks(Node neighbourhood, List<LatticeDraft.Street> streets) {
        if (streets.isEmpty()) {
            return;
        }
        StreetBlocks grouping = new StreetBlocks(streets, plane);
        List<StreetBlocks.Block> b50 = grouping.atLeast(50, grouping.singles());
        List<StreetBlocks.Block> b100 = grouping.atLeast(100, b50);
        List<StreetBlocks.Block> b250 = grouping.atLeast(250, b100);
        for (StreetBlocks.Block large : b250) {
            Node n250 = block(AreaLevel.B250, large, streets, neighbourhood);
            for (StreetBlocks.Block middle : inside(large, b100)) {
                Node n100 = block(AreaLevel.B100, middle, streets, n250);
                for (StreetBlocks.Block small : inside(middle, b50)) {
                    Node n50 = block(AreaLevel.B50, small, streets, n100);
                    small.members().forEach(member -> addPostcode(streets.get(member), n50));
                }
            }
        }
    }

    private static List<StreetBlocks.Block> inside(StreetBlocks.Block larger, List<StreetBlocks.Block> finer) {
        return finer.stream()
                .filter(block -> larger.members().contains(block.first()))
                .toList();
    }

    private Node block(AreaLevel level, StreetBlocks.Block block, List<LatticeDraft.Street> all, Node parent) {
        List<LatticeDraft.Street> members =
                block.members().stream().map(all::get).toList();
        String code = members.getFirst().pc6() + '-' + level.code();
        Node node = node(
                level,
                code,
                "",
                members,
                members.stream().map(LatticeDraft.Street::outline).toList());
        node.parent = parent;
        add(node);
        return node;
    }

    private void addPostcode(LatticeDraft.Street street, Node parent) {
        Node node = new Node(AreaLevel.PC6, street.pc6(), street.name(), street.households(), street.outline());
        node.parent = parent;
        postcodes.add(node);
    }

    private void add(Node node) {
        larger.computeIfAbsent(node.level, level -> new ArrayList<>()).add(node);
    }

    private static Node node(
            AreaLevel level, String code, String name, List<LatticeDraft.Street> streets, List<Geometry> parts) {
        int households =
                streets.stream().mapToInt(LatticeDraft.Street::households).sum();
        return new Node(
                level, code, name, households, parts.size() == 1 ? parts.getFirst() : OverlayNGRobust.union(parts));
    }

    private List<LatticeDraft.Street> streetsIn(List<String> neighbourhoodCodes) {
        return draft.streets().stream()
                .filter(s -> neighbourhoodCodes.contains(s.neighbourhood()))
                .toList();
    }

    private static List<Geometry> outlines(List<LatticeDraft.Neighbourhood> neighbourhoods) {
        return neighbourhoods.stream().map(LatticeDraft.Neighbourhood::outline).toList();
    }

    private static double latitude(LatticeDraft draft) {
        return draft.neighbourhoods().getFirst().outline().getCentroid().getY();
    }

    private static Area area(Node node) {
        Point label = node.outline.getInteriorPoint();
        return new Area(
                node.number,
                node.level,
                new AreaCode(node.code),
                node.name,
                node.parent == null ? -1 : node.parent.number,
                node.households,
                label.getX(),
                label.getY());
    }
}
