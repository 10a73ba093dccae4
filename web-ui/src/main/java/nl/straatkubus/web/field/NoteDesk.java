package nl.straatkubus.web.field;

import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.geography.Lattices;
import org.springframework.stereotype.Component;

/** Where notes arrive, whichever way they were sent. */
@Component
public final class NoteDesk {
    private final FieldNotes notes;
    private final Lattices lattices;

    NoteDesk(FieldNotes notes, Lattices lattices) {
        this.notes = notes;
        this.lattices = lattices;
    }

    /**
     * Keeps what was sent; the same note again gives the one that is there.
     *
     * @throws FaultyNote where something is missing
     * @throws nl.straatkubus.platform.access.AccessDenied for one who may not write notes
     * @throws nl.straatkubus.platform.field.NoteRefused where the text could lead to a person
     * @throws nl.straatkubus.platform.field.UnusablePhoto where the photo cannot be kept
     * @throws nl.straatkubus.platform.field.UnknownStreet where the postcode is none of the municipality
     */
    public FieldNote keep(Viewer viewer, NoteForm form, Optional<byte[]> photo) {
        if (!notes.mayWrite(viewer)) {
            throw new nl.straatkubus.platform.access.AccessDenied("Only who works in the field writes notes");
        }
        return notes.keep(viewer, form.draft(photo, streets(viewer)));
    }

    Streets streets(Viewer viewer) {
        return new Streets(viewer.municipality().flatMap(lattices::active));
    }
}
