package nl.straatkubus.web.field;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.MapScreen;
import nl.straatkubus.web.shell.Page;

/** Field notes: write one, in the street and on a phone first of all, and read those that one may see. */
@Route(value = NotesView.ROUTE, layout = AppShell.class)
@RolesAllowed({Roles.FIELD, Roles.PRIVACY})
@CssImport("./styles/data.css")
@CssImport("./styles/field.css")
public final class NotesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** The route of the screen; with {@link MapScreen#AREA} the street of a new note. */
    public static final String ROUTE = "veldnotities";

    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final transient Viewer viewer;
    private final transient FieldNotes notes;
    private final transient NoteDesk desk;
    private final transient Functions functions;
    private final transient AuditLog audit;
    private final transient Clock clock;
    private final transient FieldWords words;
    private final Div list = new Div();

    NotesView(
            CurrentViewer current,
            FieldNotes notes,
            NoteDesk desk,
            Functions functions,
            AuditLog audit,
            People people,
            Clock clock) {
        this.viewer = current.viewer();
        this.notes = notes;
        this.desk = desk;
        this.functions = functions;
        this.audit = audit;
        this.clock = clock;
        this.words = new FieldWords(getLocale(), desk.streets(viewer), people.of(viewer));
        addClassNames(Page.STYLE, "sk-notes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(Page.heading(words.text("field.title"), words.text("field.subtitle")));
        Div columns = new Div();
        columns.addClassName("sk-notes-columns");
        if (notes.mayWrite(viewer)) {
            columns.add(form(event.getLocation().getQueryParameters().getSingleParameter(MapScreen.AREA)));
        }
        if (viewer.may(Right.PRIVACY)) {
            columns.add(new RetentionCard(viewer, notes, words, this::showList));
        }
        list.addClassName("sk-notes-list");
        columns.add(list);
        add(columns);
        showList();
        audit.saw(viewer, new AuditLog.Look("viewed-notes", "", "", "", ""));
    }

    private NoteFields form(Optional<String> street) {
        List<Function> readers = viewer.scope().get(functions::all).stream()
                .filter(one -> one.grants(Right.FIELD_NOTES))
                .toList();
        NoteFields form = new NoteFields(
                Owner.of(viewer),
                street.flatMap(AreaCode::postcode).map(AreaCode::spaced).orElse(""),
                LocalDate.now(clock.withZone(ZONE)),
                readers,
                getLocale());
        form.whenSent(this::showList);
        return form;
    }

    private void showList() {
        list.removeAll();
        List<FieldNote> all = notes.all(viewer);
        list.add(new H2(words.text("field.list")));
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(words.text("field.none"));
            none.addClassName("sk-muted");
            list.add(none);
        }
        all.forEach(note -> {
            NoteCard card = new NoteCard(note, words);
            boolean mayRemove = note.author().equals(viewer.subject()) || viewer.may(Right.PRIVACY);
            list.add(mayRemove ? card.mine(note, this::remove) : card);
        });
    }

    private void remove(long id) {
        notes.remove(viewer, id);
        showList();
    }

    @Override
    public String getPageTitle() {
        return words.text("field.page");
    }
}
