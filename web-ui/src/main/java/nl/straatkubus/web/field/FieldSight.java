package nl.straatkubus.web.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.interventions.Intervention;
import nl.straatkubus.platform.interventions.Interventions;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.MapScreen;
import nl.straatkubus.web.signals.SignalWords;

/** What stands beside the figures of an area, for the map screen of one viewer. */
public final class FieldSight {
    private static final int SHOWN = 3;

    private final Viewer viewer;
    private final FieldNotes notes;
    private final KeptSignals signals;
    private final Interventions interventions;
    private final AuditLog audit;
    private final Clock clock;
    private final FieldWords words;
    private List<KeptSignal> open;

    FieldSight(
            Viewer viewer,
            FieldNotes notes,
            KeptSignals signals,
            Interventions interventions,
            AuditLog audit,
            Clock clock,
            FieldWords words) {
        this.viewer = viewer;
        this.notes = notes;
        this.signals = signals;
        this.interventions = interventions;
        this.audit = audit;
        this.clock = clock;
        this.words = words;
    }

    /**
     * A mark on the map.
     *
     * @param kind note, signal or intervention
     * @param count how many there are
     */
    public record Mark(AreaCode area, String kind, int count) {}

    /** Marks for the map: where there are notes, signals that are not closed, and interventions that are not over. */
    public List<Mark> marks() {
        LocalDate today = LocalDate.now(clock);
        List<Mark> marks = new ArrayList<>();
        Map<AreaCode, Integer> hearts = new TreeMap<>();
        open().forEach(one -> hearts.merge(shown(one.signal().place().heart()), 1, Integer::sum));
        hearts.forEach((area, count) -> marks.add(new Mark(area, "signal", count)));
        notes.counts(viewer).forEach((area, count) -> marks.add(new Mark(area, "note", count)));
        Map<AreaCode, Integer> places = new TreeMap<>();
        interventions.all(viewer).stream()
                .filter(one ->
                        one.plan().ends().map(end -> !end.isBefore(today)).orElse(true))
                .flatMap(one -> one.plan().areas().stream())
                .forEach(area -> places.merge(area, 1, Integer::sum));
        places.forEach((area, count) -> marks.add(new Mark(area, "intervention", count)));
        return marks;
    }

    /** Asked for once a screen: every click on an area looks at them. */
    private List<KeptSignal> open() {
        if (open == null) {
            open = signals.list(viewer).stream()
                    .filter(one -> one.state() != KeptSignal.Work.CLOSED)
                    .toList();
        }
        return open;
    }

    /** The map shows a block by the postcode that it is named after. */
    private static AreaCode shown(Area heart) {
        String code = heart.code().value();
        return heart.level().isBlock() ? new AreaCode(code.substring(0, code.indexOf('-'))) : heart.code();
    }

    /** What stands out here, above the figures; empty for nothing. */
    public Optional<Component> signals(Lattice lattice, Area area) {
        SignalWords told = new SignalWords(words.locale());
        List<Anchor> here = open().stream()
                .filter(one -> one.signal().place().areas().stream().anyMatch(place -> overlaps(lattice, place, area)))
                .limit(SHOWN)
                .map(one -> new Anchor("signalen?s=" + one.id(), told.title(one.signal())))
                .toList();
        if (here.isEmpty() || area.parent() < 0) {
            return Optional.empty();
        }
        Section section = new Section(title(Icon.SIGNAL, "field.beside.signals", here.size()));
        here.forEach(section::add);
        section.addClassName("sk-alongside");
        return Optional.of(section);
    }

    /** Sections below the figures of an area: notes where the viewer may see them, and what is done there. */
    public List<Component> sections(Lattice lattice, Area area) {
        List<Component> sections = new ArrayList<>();
        if (notes.mayRead(viewer)) {
            sections.add(notes(lattice, area));
        }
        List<Intervention> done = interventions.in(viewer, area);
        if (!done.isEmpty()) {
            Section section = new Section(title(Icon.CHECK, "field.beside.interventions", done.size()));
            done.stream().limit(SHOWN).forEach(one -> {
                Span what = new Span(one.plan().title() + " · "
                        + words.text("field.since", words.day(one.plan().starts())));
                what.addClassName("sk-13");
                section.add(what);
            });
            section.addClassName("sk-alongside");
            sections.add(section);
        }
        return sections;
    }

    private Div title(Icon icon, String key, int size) {
        Span count = new Span(Integer.toString(size));
        count.addClassNames("sk-13", "sk-muted");
        Div title = new Div(icon.draw(), new H3(words.text(key)), count);
        title.addClassName("sk-row");
        return title;
    }

    private static boolean overlaps(Lattice lattice, Area one, Area other) {
        return lattice.ancestor(one.node(), other.level()) == other.node()
                || lattice.ancestor(other.node(), one.level()) == one.node();
    }

    private Section notes(Lattice lattice, Area area) {
        List<FieldNote> here = notes.of(viewer, streets(lattice, area));
        Section section = new Section(title(Icon.PEN, "field.beside.notes", here.size()));
        section.addClassName("sk-alongside");
        here.stream().limit(SHOWN).forEach(note -> section.add(new NoteCard(note, words)));
        if (here.size() > SHOWN) {
            Span more = new Span(words.text("field.beside.more", here.size() - SHOWN));
            more.addClassNames("sk-13", "sk-muted");
            section.add(more);
        }
        if (notes.mayWrite(viewer)) {
            String at = area.code().isPostcode() ? "?" + MapScreen.AREA + "=" + area.code() : "";
            section.add(new Anchor(NotesView.ROUTE + at, words.text("field.beside.new")));
        }
        if (!here.isEmpty()) {
            audit.saw(
                    viewer,
                    new AuditLog.Look(
                            "viewed-notes",
                            "",
                            "",
                            area.code().value(),
                            area.level().code()));
        }
        return section;
    }

    /** The postcodes of an area. */
    static List<AreaCode> streets(Lattice lattice, Area area) {
        return lattice.areas().stream()
                .filter(one ->
                        one.level() == AreaLevel.PC6 && lattice.ancestor(one.node(), area.level()) == area.node())
                .map(Area::code)
                .toList();
    }
}
