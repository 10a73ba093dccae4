package nl.straatkubus.web.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.MapScreen;

/** What stands beside the figures of an area, for the map screen of one viewer. */
public final class FieldSight {
    private static final int SHOWN = 3;

    private final Viewer viewer;
    private final FieldNotes notes;
    private final AuditLog audit;
    private final FieldWords words;

    FieldSight(Viewer viewer, FieldNotes notes, AuditLog audit, FieldWords words) {
        this.viewer = viewer;
        this.notes = notes;
        this.audit = audit;
        this.words = words;
    }

    /**
     * A mark on the map.
     *
     * @param kind note, signal or intervention
     * @param count how many there are
     */
    public record Mark(AreaCode area, String kind, int count) {}

    /** Marks for the map: where there are notes. */
    public List<Mark> marks() {
        return notes.counts(viewer).entrySet().stream()
                .map(street -> new Mark(street.getKey(), "note", street.getValue()))
                .toList();
    }

    /** Sections for the panel of an area; none where the viewer sees nothing but figures. */
    public List<Component> sections(Lattice lattice, Area area) {
        return notes.mayRead(viewer) ? List.of(notes(lattice, area)) : List.of();
    }

    private Section notes(Lattice lattice, Area area) {
        List<FieldNote> here = notes.of(viewer, streets(lattice, area));
        Span count = new Span(Integer.toString(here.size()));
        count.addClassNames("sk-13", "sk-muted");
        Div title = new Div(Icon.PEN.draw(), new H3(words.text("field.beside.notes")), count);
        title.addClassName("sk-row");
        Section section = new Section(title);
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
