package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Selection;
import nl.straatkubus.platform.signals.AlikeAreas;
import nl.straatkubus.platform.views.Favourites;
import nl.straatkubus.platform.views.SavedViews;
import nl.straatkubus.web.field.FieldSight;
import nl.straatkubus.web.ground.Ground;
import nl.straatkubus.web.ground.Grounds;
import nl.straatkubus.web.map.component.StreetMap;
import nl.straatkubus.web.shell.Icon;
import org.locationtech.jts.geom.Coordinate;

/** The three parts of the map screen: choose at the left, look in the middle, understand at the right. */
final class MapDesk extends Div {
    private static final int NOTICE_MS = 4000;

    private final Cube opened;
    private final Consumer<MapAddress> changed;
    private final IndicatorPanel indicators;
    private final CombineTray tray;
    private final MapStage stage;
    private final AreaPanel areaPanel;
    private final TogetherPanel togetherPanel;
    private final Wishes wishes = new Wishes();
    private final TakeMenu take;
    private final NativeButton shut = new NativeButton();
    private MapAddress address;
    private Optional<MapPicture> pictured = Optional.empty();

    /**
     * What stays the same while the screen is open.
     *
     * @param geometry name of the geometry file
     * @param demo whether all figures are invented
     * @param origins where the figures of a picture come from
     * @param likeness tells what an area is held against
     * @param views that people saved
     * @param favourites indicators that people keep at hand
     * @param beside what people saw and did beside the figures
     * @param closing how a file of a picture ends
     * @param saved notes that someone took a picture along
     */
    record Surroundings(
            String geometry,
            boolean demo,
            Grounds grounds,
            Origins origins,
            AlikeAreas likeness,
            SavedViews views,
            Favourites favourites,
            FieldSight beside,
            Function<MapPicture, List<String>> closing,
            Consumer<MapPicture> saved) {}

    MapDesk(Cube cube, List<Indicator> catalogue, Surroundings surroundings, Consumer<MapAddress> changed) {
        this.opened = cube;
        this.changed = changed;
        addClassName("sk-desk");
        MapWords words = new MapWords(getLocale());
        indicators = new IndicatorPanel(cube, catalogue, words, surroundings.favourites(), this::toggle);
        tray = new CombineTray(words, this::choose, this::shutIndicators, () -> wishes.asTable(true));
        areaPanel = new AreaPanel(
                words, surroundings.origins(), surroundings.likeness(), surroundings.beside(), this::leaveArea);
        stage = new MapStage(words, surroundings, wishes);
        togetherPanel = new TogetherPanel(cube, words, wishes, this::draw);
        take = new TakeMenu(words, () -> address, stage::savePicture);
        shut.addClickListener(click -> shutIndicators());
        shut.add(Icon.CLOSE.draw());
        shut.addClassNames("sk-plain", "sk-drawer-close");
        shut.setAriaLabel(getTranslation("map.drawer.close"));
        Div foot = new Div();
        foot.addClassName("sk-left-foot");
        foot.add(new ViewsMenu(cube.viewer(), surroundings.views(), () -> address));
        if (cube.viewer().may(Right.EXPORT)) {
            foot.add(take);
        }
        Aside left = new Aside(shut, indicators, tray, foot);
        left.addClassName("sk-left");
        left.setId("indicatoren");
        left.getElement().setAttribute("aria-label", getTranslation("map.indicators"));
        left.getElement()
                .addEventListener("keydown", pressed -> shutIndicators())
                .setFilter("event.key === 'Escape' && !event.defaultPrevented");
        add(skipTo(false), skipTo(true), skip("indicatoren"), left, stage, areaPanel, togetherPanel);
    }

    /** Shows an address and the pictures that its choices give, if any, and those of a second map. */
    void show(Cube cube, MapAddress now, Optional<MapPicture> picture, Optional<MapPicture> second) {
        address = now;
        pictured = picture;
        Choices choices = now.choices();
        indicators.show(choices);
        tray.setVisible(picture.isPresent());
        take.setVisible(picture.isPresent());
        picture.ifPresent(shown -> tray.show(choices, shown));
        Optional<Selection> together = now.together().map(codes -> Selection.of(cube.lattice(), codes));
        Timeline timeline = Timeline.of(cube, choices.indicators(), choices.period());
        stage.show(now, new MapStage.View(cube, picture, second, timeline, together));
        Optional<Area> area = now.area().filter(code -> together.isEmpty()).flatMap(cube.lattice()::find);
        setClassName("sk-with-area", area.isPresent() || together.isPresent());
        together.ifPresentOrElse(
                chosen -> togetherPanel.show(cube, picture, chosen), () -> togetherPanel.setVisible(false));
        area.ifPresentOrElse(
                place -> areaPanel.show(cube, picture, place, choices.level()), () -> areaPanel.setVisible(false));
    }

    /** Brings what an address tells into sight. */
    void turnTo(MapAddress now) {
        stage.turnTo(now);
    }

    StreetMap map() {
        return stage.map();
    }

    void fit(AreaCode area) {
        stage.fit(area);
    }

    void openIndicators() {
        if (hasClassName("sk-left-open")) {
            shutIndicators();
        } else {
            addClassName("sk-left-open");
            getElement().executeJs("this.opener = document.activeElement; $0.focus()", shut.getElement());
        }
    }

    /** Where the indicators are a drawer; the keyboard goes back to what opened it. */
    void shutIndicators() {
        if (hasClassName("sk-left-open")) {
            removeClassName("sk-left-open");
            getElement().executeJs("this.opener?.focus()");
        }
    }

    /** The keyboard goes back to the block whose panel it was. */
    private void leaveArea() {
        select(Optional.empty());
        stage.takeFocus();
    }

    /** On a phone the sheet makes room for drawing. */
    private void draw() {
        togetherPanel.addClassName("sk-peek");
        stage.draw();
    }

    private void toggle(IndicatorCode code, boolean wanted) {
        Choices choices = address.choices();
        choose(wanted ? choices.with(code) : choices.without(code));
    }

    private void choose(Choices choices) {
        changed.accept(address.with(choices));
    }

    private void select(Optional<AreaCode> area) {
        changed.accept(address.at(area));
    }

    /** To the map or to the table, whichever of both is shown now. */
    private Anchor skipTo(boolean table) {
        Anchor link = skip(table ? "tabel" : "kaart");
        link.getElement()
                .addEventListener("click", pressed -> {
                    changed.accept(address.asTable(table));
                    stage.takeFocus();
                })
                .preventDefault();
        return link;
    }

    private Anchor skip(String target) {
        Anchor link = new Anchor("#" + target, getTranslation("map.skip." + target));
        link.setRouterIgnore(true);
        link.addClassName("sk-skip");
        return link;
    }

    /** What a reader can ask of the stage. */
    final class Wishes {
        void choose(Choices choices) {
            MapDesk.this.choose(choices);
        }

        Choices choices() {
            return address.choices();
        }

        void level(AreaLevel level) {
            changed.accept(address.at(level));
        }

        void levelByZoom() {
            changed.accept(address.levelByZoom());
        }

        void select(Optional<AreaCode> area) {
            MapDesk.this.select(area);
        }

        /** An area of the picture was pointed at: the one to look at, or one more or less to look at together. */
        void point(AreaCode code, int cell) {
            if (address.together().isEmpty() || cell < 0 || cell >= lattice().size()) {
                select(Optional.of(code));
                return;
            }
            List<Area> shape = pictured.map(picture -> picture.drawnWith(cell))
                    .orElseGet(() -> List.of(lattice().area(cell)));
            gather(shape, !selection().holds(cell));
        }

        /** Begins to look at several areas together, with the one that is looked at; or goes back to that. */
        void gatherOrNot() {
            if (address.together().isPresent()) {
                select(Optional.empty());
            } else {
                together(address.area().flatMap(lattice()::find).stream().toList());
            }
        }

        void together(List<Area> areas) {
            if (areas.size() > MapAddress.MOST_TOGETHER) {
                Notification.show(
                        getTranslation("map.together.most", MapAddress.MOST_TOGETHER),
                        NOTICE_MS,
                        Notification.Position.BOTTOM_CENTER);
            } else {
                changed.accept(address.together(areas.stream().map(Area::code).toList()));
            }
        }

        void gather(List<Area> areas, boolean part) {
            if (part) {
                add(areas);
            } else {
                remove(areas);
            }
        }

        void add(List<Area> areas) {
            Selection chosen = selection();
            for (Area area : areas) {
                chosen = chosen.with(area);
            }
            together(chosen.areas());
        }

        void remove(List<Area> areas) {
            Selection chosen = selection();
            for (Area area : areas) {
                chosen = chosen.without(area);
            }
            together(chosen.areas());
        }

        /** A line was drawn: it stands for the areas in which most people live inside it. */
        void enclose(List<Coordinate> ring) {
            AreaLevel level = address.choices().level();
            AreaLevel snapping = level == AreaLevel.PC6 ? AreaLevel.B100 : level;
            List<Area> enclosed = Selection.within(lattice(), ring, snapping).areas();
            togetherPanel.removeClassName("sk-peek");
            if (enclosed.isEmpty()) {
                Notification.show(
                        getTranslation("map.together.drawn.none"), NOTICE_MS, Notification.Position.BOTTOM_CENTER);
            } else {
                add(enclosed);
            }
        }

        private Selection selection() {
            return Selection.of(lattice(), address.together().orElse(List.of()));
        }

        private Lattice lattice() {
            return opened.lattice();
        }

        /** Changes the second map. */
        void beside(UnaryOperator<Beside> change) {
            changed.accept(address.beside(address.beside().map(change)));
        }

        /** Begins to compare, with the same indicator in its earliest period; or goes back to one map. */
        void besideOrNot() {
            Optional<Beside> begun = address.choices().indicators().stream()
                    .findFirst()
                    .filter(code -> address.beside().isEmpty())
                    .map(code -> new Beside(code, opened.periods(code).stream().findFirst(), false));
            changed.accept(address.beside(begun).asTable(false));
        }

        /** Shows one map and nothing else, to draw on. */
        void alone() {
            changed.accept(address.beside(Optional.empty()).asTable(false));
        }

        void see(MapAddress.Place place) {
            changed.accept(address.seeing(place));
        }

        void ground(Ground chosen) {
            changed.accept(address.on(chosen));
        }

        void asTable(boolean shown) {
            changed.accept(address.asTable(shown));
        }

        void openIndicators() {
            MapDesk.this.openIndicators();
        }

        /** The shared and the own indicator that ask for attention and show most, as an example of what the map can do. */
        void example() {
            Choices example = Choices.none();
            for (Ownership owner : Ownership.values()) {
                Optional<Indicator> fullest = opened.indicators().stream()
                        .filter(indicator -> indicator.owner() == owner)
                        .filter(indicator -> indicator.direction() == Direction.HIGHER_IS_WORSE)
                        .max(Comparator.comparingInt(this::published));
                example = fullest.isPresent() ? example.with(fullest.get().code()) : example;
            }
            choose(example);
        }

        private int published(Indicator indicator) {
            return opened.periods(indicator.code()).reversed().stream()
                    .findFirst()
                    .flatMap(latest -> opened.slice(indicator.code(), latest))
                    .map(slice -> (int) IntStream.range(0, slice.size())
                            .filter(slice::isPublished)
                            .count())
                    .orElse(0);
        }
    }
}
