package nl.straatkubus.web.map;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Selection;

/** The table that equals the map: the same areas, figures and states, for those who read rather than look. */
final class AreaTable extends Grid<Area> {
    private final MapWords words;
    private final Consumer<AreaCode> chosen;
    private final BiConsumer<List<Area>, Boolean> gathered;
    private MapPicture shown;
    private Optional<Selection> together = Optional.empty();
    private Column<Area> picked;
    private List<Area> rows = List.of();

    /**
     * @param chosen an area to look at
     * @param gathered areas that take part, or no longer, in what is looked at together
     */
    AreaTable(MapWords words, Consumer<AreaCode> chosen, BiConsumer<List<Area>, Boolean> gathered) {
        this.words = words;
        this.chosen = chosen;
        this.gathered = gathered;
        addClassName("sk-table");
        setId("tabel");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", getTranslation("map.table"));
        addItemClickListener(click -> choose(click.getItem()));
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose(change.getValue());
            }
        });
    }

    /** While areas are gathered a row is not one to open: its box says whether it takes part. */
    private void choose(Area area) {
        if (together.isEmpty()) {
            chosen.accept(area.code());
        }
    }

    /** Shows which areas are looked at together, with a box for each; empty while a single one is. */
    void gather(Optional<Selection> now) {
        boolean same = now.map(Selection::areas).equals(together.map(Selection::areas));
        together = now;
        if (picked != null && !same) {
            picked.setVisible(now.isPresent());
            getDataProvider().refreshAll();
        }
    }

    private Checkbox box(Area area) {
        Checkbox box = new Checkbox(
                together.filter(chosen -> chosen.holds(area.node())).isPresent());
        box.setAriaLabel(getTranslation("map.together.row", MapTableText.name(shown, area, words)));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                gathered.accept(shown.drawnWith(area.node()), change.getValue());
            }
        });
        return box;
    }

    /** Marks the row of the area that is looked at and brings it into sight; none when nothing is. */
    void mark(Optional<AreaCode> area) {
        Optional<Area> row = area.flatMap(shown.lattice()::find).map(shown::row).flatMap(wanted -> rows.stream()
                .filter(one -> one.node() == wanted.node()
                        || shown.surface().together(one.node()).isPresent()
                                && shown.surface()
                                        .together(one.node())
                                        .equals(shown.surface().together(wanted.node())))
                .findFirst());
        boolean moved = !row.equals(asSingleSelect().getOptionalValue());
        asSingleSelect().setValue(row.orElse(null));
        row.filter(found -> moved).ifPresent(this::scrollToItem);
    }

    void show(MapPicture picture) {
        if (shown != null && shown.stamp().equals(picture.stamp())) {
            return;
        }
        shown = picture;
        removeAllColumns();
        Lattice lattice = picture.lattice();
        Surface surface = picture.surface();
        picked = addComponentColumn(this::box)
                .setHeader(getTranslation("map.together.column"))
                .setFrozen(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        picked.setVisible(together.isPresent());
        addColumn(area -> MapTableText.name(picture, area, words))
                .setHeader(words.level(surface.level()))
                .setSortable(true)
                .setFrozen(true)
                .setWidth(width(126, 24, 200));
        addColumn(area -> words.around(lattice, area))
                .setHeader(getTranslation("map.table.around"))
                .setSortable(true)
                .setWidth(width(112, 20, 180));
        if (picture.mode() != Mode.SINGLE) {
            addColumn(area -> figure(picture, area))
                    .setHeader(words.measure(picture))
                    .setComparator(new HiddenLast(surface))
                    .setTextAlign(picture.mode() == Mode.SCORE ? ColumnTextAlign.END : ColumnTextAlign.START)
                    .setWidth(picture.mode() == Mode.TWO_IN_ONE ? width(130, 20, 160) : "110px");
        }
        picture.layers().forEach(this::layer);
        addColumn(area -> MapTableText.state(picture, area, words))
                .setHeader(getTranslation("map.table.state"))
                .setSortable(true)
                .setWidth(width(150, 22, 170));
        rows = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (int row : surface.rows()) {
            // Of the blocks that carry the figure of one four-digit postcode, one stands for it.
            if (surface.together(row).map(before::add).orElse(true)) {
                rows.add(lattice.area(row));
            }
        }
        rows.sort(new HiddenLast(surface).reversed());
        setItems(rows);
    }

    /** A column takes its part of a narrow window, as at twice the size of letters, so that all of them are in sight. */
    private static String width(int least, int hundredths, int most) {
        return "clamp(%dpx, %dvw, %dpx)".formatted(least, hundredths, most);
    }

    @Override
    protected BiFunction<Renderer<Area>, String, Column<Area>> getDefaultColumnFactory() {
        return (renderer, id) -> new HiddenLast.Sorted(this, id, renderer);
    }

    private void layer(Layer layer) {
        Surface surface = layer.surface();
        addColumn(area -> surface.state(area.node()) == CellState.PUBLISHED
                        ? words.formats().figure(surface.value(area.node()), layer.indicator())
                        : words.state(surface.state(area.node())))
                .setHeader(words.name(layer.indicator()))
                .setComparator(new HiddenLast(surface))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width(118, 17, 130));
    }

    private String figure(MapPicture picture, Area area) {
        CellState state = picture.surface().state(area.node());
        return state == CellState.PUBLISHED
                ? words.value(picture, picture.surface().value(area.node()))
                : words.state(state);
    }
}
