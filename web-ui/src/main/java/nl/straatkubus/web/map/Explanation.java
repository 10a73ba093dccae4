package nl.straatkubus.web.map;

import java.util.List;
import java.util.stream.IntStream;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** Says in one sentence of how large an area a figure is, and why nothing smaller or nothing at all is shown. */
final class Explanation {
    private static final int PERCENT = 100;
    private static final int TEN = 10;
    private static final int DIGITS = 4;
    /** More are no help. */
    private static final int FEW = 6;

    private final MapWords words;

    Explanation(MapWords words) {
        this.words = words;
    }

    /** Of a whole picture, for the legend; empty where it shows no figure at all. */
    String of(MapPicture picture) {
        if (picture.surface().level() == MapLevels.CIRCA) {
            return words.text("map.explain.circa");
        }
        int[] rows = picture.surface().rows();
        int own = 0;
        int larger = 0;
        int withheld = 0;
        for (int row : rows) {
            if (picture.surface().state(row) == CellState.PROTECTED) {
                withheld++;
            } else if (picture.surface().state(row) == CellState.PUBLISHED) {
                own += picture.surface().cell(row) == row ? 1 : 0;
                larger += picture.surface().cell(row) == row ? 0 : 1;
            }
        }
        int told = own + larger + withheld;
        if (own + larger == 0) {
            return "";
        }
        if (own == told) {
            return words.text("map.explain.own." + picture.surface().level().code());
        }
        if (larger == 0) {
            return words.text("map.explain.some", share(own, told), share(withheld, told));
        }
        String around = words.text("map.explain.of." + mostly(picture).code());
        String sizes = own == 0
                ? words.text("map.explain.only-larger", around)
                : words.text(
                        "map.explain.larger",
                        share(own, told),
                        around,
                        words.text(
                                "map.explain.areas." + picture.surface().level().code()));
        return withheld == 0 ? sizes : sizes + " " + words.text("map.explain.rest", share(withheld, told));
    }

    private String share(int part, int of) {
        // Whole percentages, but what is there is never told to be nothing.
        long percent = Math.round(PERCENT * (double) part / of);
        return percent == 0 && part > 0 ? words.text("map.explain.few") : percent + "%";
    }

    /** The level of the larger areas that carry most figures. */
    private static AreaLevel mostly(MapPicture picture) {
        int[] counts = new int[AreaLevel.values().length];
        for (int row : picture.surface().rows()) {
            if (picture.surface().state(row) == CellState.PUBLISHED
                    && picture.surface().cell(row) != row) {
                counts[picture.lattice().level(picture.surface().cell(row)).ordinal()]++;
            }
        }
        int most =
                IntStream.range(0, counts.length).reduce(0, (one, other) -> counts[other] > counts[one] ? other : one);
        return AreaLevel.values()[most];
    }

    /** Of one area in a picture, for the panel. */
    String of(MapPicture picture, Area row) {
        if (!picture.surface().holds(row.node())) {
            return words.text("map.explain.whole");
        }
        CellState state = picture.surface().state(row.node());
        if (state != CellState.PUBLISHED) {
            return words.why(state);
        }
        if (picture.surface().together(row.node()).isPresent()) {
            return words.text("map.explain.circa");
        }
        Area cell = picture.cell(row);
        if (cell.node() == row.node() && !cell.level().isBlock()) {
            return words.text("map.explain.here." + row.level().code());
        }
        return words.text(
                cell.level().isBlock() ? "map.area.block" : "map.area.larger",
                words.formats().number(postcodes(picture.lattice(), cell)),
                words.formats().number(Math.round(cell.households() / (double) TEN) * TEN),
                cell.name());
    }

    /** Of a picture with figures that were delivered for four-digit postcodes. */
    String ofEstimates() {
        return words.text("map.explain.pc4");
    }

    /** Of an area in such a picture: the four-digit postcodes of which its figure is an estimate. */
    String ofEstimate(Lattice lattice, Area cell) {
        List<String> digits = IntStream.range(0, lattice.postcodes())
                .filter(node -> lattice.ancestor(node, cell.level()) == cell.node())
                .mapToObj(node -> lattice.area(node).code().value().substring(0, DIGITS))
                .distinct()
                .sorted()
                .toList();
        return digits.isEmpty() || digits.size() > FEW
                ? ofEstimates()
                : words.text("map.explain.pc4.of", String.join(", ", digits));
    }

    private static long postcodes(Lattice lattice, Area cell) {
        return IntStream.range(0, lattice.postcodes())
                .filter(node -> lattice.ancestor(node, cell.level()) == cell.node())
                .count();
    }
}
