package nl.straatkubus.web.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Selection;
import nl.straatkubus.web.ground.Ground;
import nl.straatkubus.web.ground.Grounds;
import nl.straatkubus.web.map.component.Look;
import nl.straatkubus.web.map.component.StreetMap;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.KeyPress;
import org.locationtech.jts.geom.Coordinate;

/** The middle of the screen: the map or its equal table, with title, legend, period and level around it. */
final class MapStage extends Section {
    private static final int NOTICE_MS = 4000;

    private final MapWords words;
    private final MapDesk.Wishes wishes;
    private final StreetMap map = new StreetMap();
    private final SecondMap second;
    private final AreaTable table;
    private final TitleBox title;
    private final Legend legend;
    private final PeriodBar period;
    private final LevelButtons levels;
    private final NativeButton asMap;
    private final NativeButton asTable;
    private final GroundMenu ground;
    private final Grounds grounds;
    private final NativeButton gather;
    private final NativeButton compare;
    private final Message empty;
    private final Message failed;
    private final IndicatorChips chips;
    private final Consumer<MapPicture> saved;
    private final Function<MapPicture, List<String>> closing;
    private Optional<MapPicture> shown = Optional.empty();
    private String asked = "";

    MapStage(MapWords words, MapDesk.Surroundings surroundings, MapDesk.Wishes wishes) {
        this.words = words;
        this.wishes = wishes;
        this.saved = surroundings.saved();
        this.closing = surroundings.closing();
        this.second = new SecondMap(words, surroundings, wishes);
        addClassName("sk-stage");
        title = new TitleBox(words);
        table = new AreaTable(words, code -> wishes.select(Optional.of(code)), wishes::gather);
        legend = new Legend(
                words,
                surroundings.origins(),
                division -> wishes.choose(wishes.choices().by(division)));
        period = new PeriodBar(
                words,
                chosen -> wishes.choose(wishes.choices().at(chosen)),
                since -> wishes.choose(wishes.choices().since(since)));
        asMap = Segments.button(Icon.MAP, getTranslation("map.as.map"), true, () -> wishes.asTable(false));
        asTable = Segments.button(Icon.TABLE, getTranslation("map.as.table"), false, () -> wishes.asTable(true));
        grounds = surroundings.grounds();
        ground = new GroundMenu(grounds, wishes::ground);
        gather = Segments.button(Icon.GATHER, "", false, wishes::gatherOrNot);
        compare = Segments.button(Icon.COMPARE, "", false, wishes::besideOrNot);
        empty = new Message(
                Icon.LAYERS, getTranslation("map.empty.title"), getTranslation("map.empty.text"), example(), drawer());
        failed = new Message(
                Icon.WARNING, getTranslation("map.failed.title"), getTranslation("map.failed.text"), again());
        failed.setVisible(false);
        prepareMap(surroundings);
        chips = new IndicatorChips(words, wishes::openIndicators);
        levels = new LevelButtons(wishes);
        Div front = new Div(title, chips);
        front.addClassName("sk-front");
        // Who has no mouse meets what to do next right after the map.
        add(map, second, empty, failed, table, front, tools(), legend, period);
    }

    private void prepareMap(MapDesk.Surroundings surroundings) {
        map.setId("kaart");
        map.setSizeFull();
        map.join(SecondMap.GROUP);
        map.setGeometry("map/geometry/" + surroundings.geometry());
        map.setPins(surroundings.beside().marks().stream()
                .map(mark -> new StreetMap.Pin(mark.area().value(), mark.kind(), mark.count()))
                .toList());
        map.setCaption(surroundings.demo() ? getTranslation("map.demo") : "");
        map.addAreaSelectedListener(chosen -> wishes.point(new AreaCode(chosen.code()), chosen.node()));
        map.addAreaDrawnListener(drawn -> wishes.enclose(drawn.corners().stream()
                .map(corner -> new Coordinate(corner.longitude(), corner.latitude()))
                .toList()));
        map.addMapLeftListener(left -> wishes.select(Optional.empty()));
        map.addViewChangedListener(moved -> wishes.see(new MapAddress.Place(moved.lon(), moved.lat(), moved.zoom())));
        map.addLoadFailedListener(failure -> failed.setVisible(true));
        map.addGroundAvailabilityListener(checked -> {
            if (!checked.available()) {
                wishes.ground(Ground.OWN);
                Notification.show(getTranslation("map.ground.none"), NOTICE_MS, Notification.Position.BOTTOM_CENTER);
            }
        });
    }

    /**
     * What there is to see at an address.
     *
     * @param second the picture of the second map, if there is one
     * @param together areas that are looked at together, if so
     */
    record View(
            Cube cube,
            Optional<MapPicture> picture,
            Optional<MapPicture> second,
            Timeline timeline,
            Optional<Selection> together) {}

    void show(MapAddress address, View view) {
        Optional<MapPicture> picture = view.picture();
        Optional<Selection> together = view.together();
        shown = picture;
        setClassName("sk-without-figures", picture.isEmpty());
        setClassName("sk-as-table", address.table() && picture.isPresent());
        Segments.press(asMap, !address.table());
        Segments.press(asTable, address.table());
        levels.show(address);
        period.show(view.timeline(), address.choices());
        empty.setVisible(picture.isEmpty());
        chips.show(picture);
        Segments.press(gather, together.isPresent());
        Segments.press(compare, view.second().isPresent());
        compare.setEnabled(picture.isPresent());
        second.show(view.cube(), address, view.second());
        setClassName("sk-beside", view.second().isPresent());
        setClassName("sk-over", address.beside().filter(Beside::over).isPresent());
        ground.show(address.ground());
        lie(map, address.ground());
        second.map().ifPresent(other -> lie(other, address.ground()));
        mark(map, address, together);
        second.map().ifPresent(other -> mark(other, address, together));
        if (together.isEmpty()) {
            map.setDrawing(false);
        }
        table.gather(together);
        map.askAhead(PaintedMap.ahead(address.choices(), words));
        picture.ifPresentOrElse(found -> show(found, address), this::showBare);
    }

    private void lie(StreetMap map, Ground chosen) {
        grounds.tiles(chosen)
                .ifPresentOrElse(
                        tiles -> map.setGround(tiles.address(), tiles.source(), chosen == Ground.PHOTO),
                        map::setOwnGround);
    }

    private static void mark(StreetMap map, MapAddress address, Optional<Selection> together) {
        map.select(address.area()
                .filter(area -> together.isEmpty())
                .map(AreaCode::value)
                .orElse(""));
        map.gather(
                together.map(Selection::areas).orElse(List.of()).stream()
                        .map(area -> area.code().value())
                        .toList(),
                together.isPresent());
    }

    private void showBare() {
        failed.setVisible(false);
        title.bare();
        map.showBare();
    }

    private void show(MapPicture picture, MapAddress address) {
        title.show(picture);
        legend.show(picture, Optional.of(address.choices().division()));
        if (address.table()) {
            table.show(picture);
            table.mark(address.together().isPresent() ? Optional.empty() : address.area());
        }
        Look look = PaintedMap.of(picture, address.choices(), words);
        // What was not fetched stays told, also when the map moves, until something else is asked for.
        failed.setVisible(failed.isVisible() && look.paint().equals(asked));
        asked = look.paint();
        map.show(look);
    }

    /** A picture cannot leave a source out, so one whose terms forbid it keeps the whole picture here. */
    void savePicture() {
        shown.ifPresent(picture -> {
            if (picture.layers().stream().allMatch(layer -> layer.indicator().mayBeTaken())) {
                List<String> notes =
                        Taking.of(picture, words, closing.apply(picture)).notes();
                Map<String, String> colours = new LinkedHashMap<>(LegendText.rows(picture, words));
                for (CellState state : List.of(CellState.PROTECTED, CellState.NO_DATA, CellState.NOT_DELIVERED)) {
                    colours.put(state.code(), getTranslation("map.legend." + state.code()));
                }
                map.savePicture(
                        "straatkubus.png",
                        words.title(picture),
                        List.of(words.subtitle(picture)),
                        colours,
                        notes.subList(2, notes.size()));
                saved.accept(picture);
            } else {
                Notification.show(getTranslation("map.take.none"), NOTICE_MS, Notification.Position.BOTTOM_CENTER);
            }
        });
    }

    StreetMap map() {
        return map;
    }

    /** Puts the keyboard on what is shown: the map or the table that equals it. */
    void takeFocus() {
        if (hasClassName("sk-as-table")) {
            table.focus();
        } else {
            map.getElement().executeJs("this.focus()");
        }
    }

    /** Lets the reader draw a line around areas, on the map. */
    void draw() {
        wishes.alone();
        map.setDrawing(true);
    }

    void turnTo(MapAddress address) {
        address.place()
                .ifPresentOrElse(
                        seen -> map.setView(seen.longitude(), seen.latitude(), seen.zoom()),
                        () -> address.area().ifPresent(this::fit));
    }

    void fit(AreaCode area) {
        map.fit(area.value());
    }

    private Div tools() {
        Div shapes = new Div(asMap, asTable);
        shapes.addClassNames("sk-segments", "sk-float");
        shapes.getElement().setAttribute("role", "group");
        shapes.getElement().setAttribute("aria-label", getTranslation("map.as"));
        KeyPress.on(asMap, "t", "click");
        KeyPress.on(asTable, "t", "click");
        tool(gather, getTranslation("map.together.tool"));
        tool(compare, getTranslation("map.beside.tool"));
        compare.addClassName("sk-compare");
        Div more = new Div(gather, compare, ground);
        more.addClassName("sk-more-tools");
        NativeButton drawer =
                Segments.button(Icon.LAYERS, getTranslation("map.indicators"), false, wishes::openIndicators);
        drawer.getElement().removeAttribute("aria-pressed");
        drawer.addClassNames("sk-float", "sk-drawer-open");
        Div tools = new Div(drawer, levels, shapes, more);
        tools.addClassName("sk-tools");
        return tools;
    }

    private static void tool(NativeButton button, String name) {
        button.addClassNames("sk-float", "sk-tool");
        button.setAriaLabel(name);
        button.getElement().setAttribute("title", name);
    }

    private Button example() {
        Button example = new Button(getTranslation("map.empty.button"), click -> {
            wishes.example();
            // The button is gone with the message: the keyboard goes on at what it brought.
            takeFocus();
        });
        example.addThemeNames("primary");
        return example;
    }

    /** Where the indicators are a drawer they are not beside the text that tells of them. */
    private Button drawer() {
        Button drawer = new Button(getTranslation("map.empty.drawer"), click -> wishes.openIndicators());
        drawer.addClassName("sk-narrow-only");
        return drawer;
    }

    private Button again() {
        return new Button(getTranslation("map.failed.button"), Icon.RUNNING.draw(), click -> {
            failed.setVisible(false);
            map.reload();
        });
    }
}
