package nl.straatkubus.web.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the form for notes asks and sends, with the session of the one who is signed in. */
@RestController
@RequestMapping("/map/notes")
final class NoteFiles {
    private final CurrentViewer current;
    private final NoteDesk desk;
    private final FieldNotes notes;

    NoteFiles(CurrentViewer current, NoteDesk desk, FieldNotes notes) {
        this.current = current;
        this.desk = desk;
        this.notes = notes;
    }

    /**
     * What a note that waited on a device needs before it can be sent: proof against other sites, and whose session this
     * is now, because somebody else may have signed in since.
     */
    record Pass(String header, String token, String owner) {}

    /** @param postcode with a space; {@code name} the street with it */
    record PlaceAnswer(String postcode, String name) {}

    record KeptAnswer(long id, String postcode) {}

    @GetMapping("/pass")
    ResponseEntity<Pass> pass(CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Pass(token.getHeaderName(), token.getToken(), Owner.of(writer())));
    }

    @GetMapping("/place")
    ResponseEntity<PlaceAnswer> place(@RequestParam double lon, @RequestParam double lat) {
        Streets streets = desk.streets(writer());
        Optional<AreaCode> found = streets.at(lon, lat);
        return ResponseEntity.of(found.map(code -> new PlaceAnswer(code.spaced(), streets.named(code))));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    KeptAnswer keep(
            @RequestPart("note") NoteForm form,
            @RequestPart(name = "photo", required = false) MultipartFile photo,
            @RequestHeader("X-Note-Owner") String owner) {
        Viewer viewer = writer();
        if (!Owner.of(viewer).equals(owner)) {
            throw new AccessDenied("Somebody else wrote this note on this device");
        }
        var kept = desk.keep(viewer, form, Optional.ofNullable(photo).map(NoteFiles::bytes));
        return new KeptAnswer(kept.id(), kept.postcode().value());
    }

    @GetMapping("/{id}/photo")
    ResponseEntity<byte[]> photo(@PathVariable long id) {
        return notes.photo(current.viewer(), id)
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDenied denied) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, denied.getMessage());
    }

    private Viewer writer() {
        Viewer viewer = current.viewer();
        if (!notes.mayWrite(viewer)) {
            throw new AccessDenied("Only who works in the field writes notes");
        }
        return viewer;
    }

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}
