package nl.straatkubus.web.field;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.interventions.Interventions;
import nl.straatkubus.platform.signals.KeptSignals;
import org.springframework.stereotype.Component;

/** Opens for a viewer what stands beside the figures. */
@Component
public final class FieldSights {
    private final FieldNotes notes;
    private final KeptSignals signals;
    private final Interventions interventions;
    private final NoteDesk desk;
    private final AuditLog audit;
    private final People people;
    private final Clock clock;

    FieldSights(
            FieldNotes notes,
            KeptSignals signals,
            Interventions interventions,
            NoteDesk desk,
            AuditLog audit,
            People people,
            Clock clock) {
        this.notes = notes;
        this.signals = signals;
        this.interventions = interventions;
        this.desk = desk;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    public FieldSight of(Viewer viewer, Locale locale) {
        return new FieldSight(
                viewer,
                notes,
                signals,
                interventions,
                audit,
                clock,
                new FieldWords(locale, desk.streets(viewer), people.of(viewer)));
    }

    /** @param host with whom somebody looks along, asked at each moment; empty when it is over */
    public GuestNotes forGuests(Supplier<Optional<Viewer>> host, Locale locale) {
        return new GuestNotes(notes, host, locale);
    }
}
