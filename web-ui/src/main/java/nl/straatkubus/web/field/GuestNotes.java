package nl.straatkubus.web.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.web.shell.Icon;

/**
 * The notes beside an area for somebody who looks along: only what the host sees and its author marked for guests, without
 * who wrote it and without photos.
 */
public final class GuestNotes {
    private static final int SHOWN = 3;

    private final FieldNotes notes;
    private final Supplier<Optional<Viewer>> host;
    private final Locale locale;

    GuestNotes(FieldNotes notes, Supplier<Optional<Viewer>> host, Locale locale) {
        this.notes = notes;
        this.host = host;
        this.locale = locale;
    }

    /** Empty where there is nothing to show. In the scope of the host's municipality. */
    public Optional<Section> section(Lattice lattice, Area area) {
        FieldWords words = new FieldWords(locale, new Streets(Optional.of(lattice)), UnaryOperator.identity());
        List<FieldNote> here = host.get()
                .map(viewer -> notes.forGuests(viewer, FieldSight.streets(lattice, area)))
                .orElse(List.of());
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Span count = new Span(Integer.toString(here.size()));
        count.addClassNames("sk-13", "sk-muted");
        Div title = new Div(Icon.PEN.draw(), new H3(words.text("field.beside.notes")), count);
        title.addClassName("sk-row");
        Section section = new Section(title);
        section.addClassName("sk-alongside");
        here.stream().limit(SHOWN).forEach(note -> section.add(NoteCard.forGuests(note, words)));
        if (here.size() > SHOWN) {
            Span more = new Span(words.text("field.beside.more", here.size() - SHOWN));
            more.addClassNames("sk-13", "sk-muted");
            section.add(more);
        }
        return Optional.of(section);
    }
}
