package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Ranking;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.AlikeAreas;
import nl.straatkubus.web.field.FieldSight;
import nl.straatkubus.web.field.GuestNotes;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.MapScreen;
import nl.straatkubus.web.timeline.TimelineView;

/** One area: where it is, what the picture says of it, the course of the chosen figures, and all other figures. */
final class AreaPanel extends Aside {
    private static final int PERCENT = 100;
    private static final int TEN = 10;

    private final MapWords words;
    private final Origins origins;
    private final AlikeAreas likeness;
    /** Empty for somebody who looks along. */
    private final Optional<FieldSight> beside;

    /** What somebody who looks along sees instead. */
    private final Optional<GuestNotes> shared;

    private final Runnable close;
    private final boolean whole;
    private final Div body = new Div();
    private final Section foot = new Section();
    private boolean showsNotes;

    AreaPanel(MapWords words, Origins origins, AlikeAreas likeness, FieldSight beside, Runnable close) {
        this(words, origins, likeness, Optional.of(beside), Optional.empty(), close);
    }

    /** A panel for somebody who looks along: what there is to see at once, and nothing to open. */
    static AreaPanel alongside(MapWords words, Origins origins, AlikeAreas likeness, GuestNotes notes) {
        return new AreaPanel(words, origins, likeness, Optional.empty(), Optional.of(notes), () -> {});
    }

    private AreaPanel(
            MapWords words,
            Origins origins,
            AlikeAreas likeness,
            Optional<FieldSight> beside,
            Optional<GuestNotes> shared,
            Runnable close) {
        this.whole = beside.isPresent();
        this.words = words;
        this.origins = origins;
        this.likeness = likeness;
        this.beside = beside;
        this.shared = shared;
        this.close = close;
        addClassName("sk-area");
        getElement().setAttribute("aria-label", getTranslation("map.area"));
        body.addClassName("sk-area-body");
        foot.addClassName("sk-scan-foot");
        add(new SheetButtons(this), body, foot);
        getElement()
                .addEventListener("keydown", pressed -> close.run())
                .setFilter("event.key === 'Escape' && !event.defaultPrevented");
        setVisible(false);
    }

    void show(Cube cube, Optional<MapPicture> picture, Area place, AreaLevel level) {
        setVisible(true);
        body.removeAll();
        foot.removeAll();
        Lattice lattice = cube.lattice();
        body.add(head(lattice, picture.map(shown -> shown.row(place)).orElse(place), picture));
        beside.flatMap(field -> field.signals(lattice, place)).ifPresent(body::add);
        picture.ifPresent(shown -> {
            Area row = shown.row(place);
            if (shown.mode() != Mode.SINGLE && shown.surface().holds(row.node())) {
                body.add(outcome(shown, row));
            }
            body.add(figures(cube, shown, row));
        });
        beside.ifPresent(field -> {
            if (place.level() != AreaLevel.MUNICIPALITY) {
                body.add(new StandsOut(cube, place, level, words));
            }
            body.add(field.sections(
                    lattice, picture.map(shown -> shown.row(place)).orElse(place)));
            body.add(new Section(new Anchor(
                    TimelineView.ROUTE + "?" + MapScreen.AREA + "=" + place.code(), getTranslation("timeline.open"))));
            body.add(new AllFigures(
                    getTranslation("map.figures.all"),
                    cube,
                    words,
                    indicator -> LatestFigure.of(cube, indicator, place, level, words)));
        });
        Optional<Section> notes = shared.flatMap(all ->
                all.section(lattice, picture.map(shown -> shown.row(place)).orElse(place)));
        notes.ifPresent(body::add);
        showsNotes = notes.isPresent();
        foot.setVisible(cube.viewer().may(Right.EXPORT) && place.level() != AreaLevel.MUNICIPALITY);
        if (foot.isVisible()) {
            foot.add(scan(lattice.area(lattice.ancestor(place.node(), AreaLevel.DISTRICT))));
        }
    }

    /** Whether notes that are marked for guests stand in it. */
    boolean showsNotes() {
        return showsNotes;
    }

    /** The document about the district that the place lies in. */
    private Anchor scan(Area district) {
        Anchor link = new Anchor(
                MapScreen.SCAN + district.code().value() + ".pdf?lang="
                        + words.formats().locale().getLanguage(),
                "");
        link.add(Icon.DOWNLOAD.draw(), new Span(getTranslation("map.scan", district.name())));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("sk-scan");
        return link;
    }

    private Section head(Lattice lattice, Area area, Optional<MapPicture> picture) {
        Span around = new Span(words.around(lattice, area));
        around.addClassNames("sk-muted", "sk-12");
        H2 title = new H2(picture.flatMap(shown -> shown.surface().together(area.node()))
                .map(code -> getTranslation("map.circa", code))
                .orElseGet(() -> title(area)));
        NativeButton shut = new NativeButton("", click -> close.run());
        shut.setVisible(whole);
        shut.add(Icon.CLOSE.draw());
        shut.addClassName("sk-plain");
        shut.setAriaLabel(getTranslation("map.area.close"));
        Div names = new Div(around, title);
        names.addClassNames("sk-column", "sk-fill");
        Div top = new Div(names, shut);
        top.addClassName("sk-row-top");
        Section head = new Section(top);
        if (area.code().isPostcode() && !area.name().isEmpty()) {
            Span street = new Span(area.name());
            street.addClassName("sk-13");
            head.add(street);
        }
        Span size = new Span(getTranslation("map.households", circa(area.households())));
        size.addClassNames("sk-muted", "sk-13");
        head.add(size);
        picture.ifPresent(shown -> {
            Span explained = new Span(new Explanation(words).of(shown, area));
            explained.addClassNames("sk-muted", "sk-13");
            head.add(explained);
            if (origins.holdsEstimates(shown) && shown.surface().holds(area.node())) {
                Span estimated = new Span(new Explanation(words).ofEstimate(lattice, shown.cell(area)));
                estimated.addClassNames("sk-muted", "sk-13");
                head.add(estimated);
            }
        });
        return head;
    }

    /** Not every street block has a name. */
    private static String title(Area area) {
        if (area.code().isPostcode()) {
            return area.code().spaced();
        }
        return area.name().isEmpty() ? area.code().value() : area.name();
    }

    private String circa(int households) {
        return words.formats().number(Math.round(households / (double) TEN) * TEN);
    }

    private Section outcome(MapPicture picture, Area row) {
        CellState state = picture.surface().state(row.node());
        float value = picture.surface().value(row.node());
        Section section = new Section();
        H3 title = new H3(words.measure(picture));
        if (state != CellState.PUBLISHED) {
            section.add(title, new Span(words.why(state)));
            return section;
        }
        if (picture.mode().countsClasses()) {
            Span swatch = new Span();
            swatch.addClassName("sk-swatch");
            swatch.getStyle().set("background", Palette.of(picture).get((int) value));
            Div line = new Div(swatch, new Span(words.value(picture, value)));
            line.addClassName("sk-row");
            section.add(title, line);
            return section;
        }
        Span higher = new Span(getTranslation("map.higher", Math.round(picture.lowerThan(value) * PERCENT) + "%"));
        higher.addClassNames("sk-muted", "sk-13");
        Div head = new Div(title, higher);
        head.addClassName("sk-between");
        Span score = new Span(words.value(picture, value));
        score.addClassName("sk-score");
        Classes classes = picture.classes().orElseThrow();
        float low = classes.lowest();
        float span = Math.max(1, classes.upper()[classes.count() - 1] - low);
        Div ramp = new Div();
        ramp.addClassName("sk-ramp");
        List<String> colours = Palette.of(picture);
        for (int i = 0; i < colours.size(); i++) {
            float from = i == 0 ? low : classes.upper()[i - 1];
            Span part = new Span();
            part.getStyle().set("background", colours.get(i)).set("flex", "" + (classes.upper()[i] - from));
            ramp.add(part);
        }
        Span mark = new Span();
        mark.addClassName("sk-mark");
        mark.getStyle().set("left", (value - low) / span * PERCENT + "%");
        Div scale = new Div(ramp, mark);
        scale.addClassName("sk-scale");
        Div line = new Div(score, scale);
        line.addClassName("sk-row");
        section.add(head, line);
        if (picture.mode() == Mode.SCORE) {
            section.add(ranking(picture.ranking(row)));
        }
        return section;
    }

    private Div ranking(Ranking ranking) {
        Span place = new Span(getTranslation(
                "map.rank",
                words.formats().number(ranking.place()),
                words.formats().number(ranking.of())));
        place.addClassNames("sk-13", "sk-strong");
        Span band = new Span(getTranslation(
                "map.rank.band",
                words.formats().number(ranking.best()),
                words.formats().number(ranking.worst())));
        band.addClassNames("sk-12", "sk-muted");
        Div told = new Div(place, band);
        told.addClassName("sk-column");
        return told;
    }

    private Section figures(Cube cube, MapPicture picture, Area row) {
        Section section = new Section(new H3(getTranslation("map.figures")));
        for (Layer layer : picture.layers()) {
            section.add(FigureRow.of(cube, layer, row, likeness, words));
        }
        Div key = new Div(
                key("sk-key-here", getTranslation("map.key.here")),
                key("sk-key-around", getTranslation("map.key.municipality")),
                key("sk-key-alike", getTranslation("map.key.alike")),
                key("sk-key-range", getTranslation("map.key.range")));
        key.addClassNames("sk-keys", "sk-muted", "sk-12");
        NativeButton origin = new NativeButton(getTranslation("map.origin"), click -> origins.show(picture));
        origin.addClassName("sk-origin-link");
        origin.setVisible(whole);
        section.add(key, origin);
        return section;
    }

    private static Span key(String line, String text) {
        Span stroke = new Span();
        stroke.addClassName(line);
        return new Span(stroke, new Span(text));
    }
}
