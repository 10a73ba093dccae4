package nl.straatkubus.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.web.field.NoteDesk;
import nl.straatkubus.web.field.NoteForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What professionals saw in a street. Never part of a figure. */
@RestController
@RequestMapping("/api/v1/field-notes")
class FieldNoteCalls {
    private final Caller caller;
    private final NoteDesk desk;
    private final FieldNotes notes;
    private final AuditLog audit;

    FieldNoteCalls(Caller caller, NoteDesk desk, FieldNotes notes, AuditLog audit) {
        this.caller = caller;
        this.desk = desk;
        this.notes = notes;
        this.audit = audit;
    }

    /**
     * @param seenOn day as {@code 2025-07-10}; {@code keptUntil} the day on which it is deleted
     * @param audience author, colleagues or functions
     */
    record NoteAnswer(
            long id,
            String postcode,
            String theme,
            String text,
            String seenOn,
            String audience,
            boolean forGuests,
            boolean quotable,
            boolean photo,
            String keptUntil) {
        static NoteAnswer of(FieldNote note) {
            return new NoteAnswer(
                    note.id(),
                    note.postcode().value(),
                    note.theme().code(),
                    note.text(),
                    note.seenOn().toString(),
                    note.audience().kind().code(),
                    note.forGuests(),
                    note.quotable(),
                    note.hasPhoto(),
                    note.keptUntil().toString());
        }
    }

    /** The notes that the caller may see, the latest seen first. */
    @GetMapping
    List<NoteAnswer> all() {
        caller.cube();
        caller.requireNotes(notes);
        audit.saw(caller.viewer(), new AuditLog.Look("viewed-notes", "", "", "", ""));
        return notes.all(caller.viewer()).stream().map(NoteAnswer::of).toList();
    }

    /** Keeps a note; sent again with the same {@code clientId} it gives the one that is there. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    NoteAnswer keep(@RequestBody NoteForm form) {
        return NoteAnswer.of(desk.keep(caller.viewer(), form, Optional.empty()));
    }

    /** The same with a photo (JPEG or PNG), whose metadata is thrown away. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    NoteAnswer keep(@RequestPart("note") NoteForm form, @RequestPart("photo") MultipartFile photo) throws IOException {
        return NoteAnswer.of(desk.keep(caller.viewer(), form, Optional.of(photo.getBytes())));
    }
}
