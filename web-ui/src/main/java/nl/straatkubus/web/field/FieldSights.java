package nl.straatkubus.web.field;

import java.util.Locale;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.field.FieldNotes;
import org.springframework.stereotype.Component;

/** Opens for a viewer what stands beside the figures. */
@Component
public final class FieldSights {
    private final FieldNotes notes;
    private final NoteDesk desk;
    private final AuditLog audit;
    private final People people;

    FieldSights(FieldNotes notes, NoteDesk desk, AuditLog audit, People people) {
        this.notes = notes;
        this.desk = desk;
        this.audit = audit;
        this.people = people;
    }

    public FieldSight of(Viewer viewer, Locale locale) {
        return new FieldSight(viewer, notes, audit, new FieldWords(locale, desk.streets(viewer), people.of(viewer)));
    }
}
