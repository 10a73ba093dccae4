package nl.straatkubus.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How imports go, and which rows they left out and why. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportCalls {
    private final Caller caller;
    private final Imports imports;

    ImportCalls(Caller caller, Imports imports) {
        this.caller = caller;
        this.imports = imports;
    }

    @GetMapping("/{id}")
    ImportAnswer run(@PathVariable long id, Locale locale) {
        return caller.managing(() -> ImportAnswer.of(find(id), locale));
    }

    /** The rows that were left out: line, column, value, code, reason and remedy. */
    @GetMapping(path = "/{id}/errors.csv", produces = Csv.MEDIA_TYPE)
    void errors(@PathVariable long id, Locale locale, HttpServletResponse response) {
        caller.managing(() -> {
            find(id);
            response.setContentType(Csv.MEDIA_TYPE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-errors.csv\"");
            try {
                imports.writeFaults(id, locale, response.getWriter());
            } catch (IOException gone) {
                throw new UncheckedIOException("The caller went away", gone);
            }
            return id;
        });
    }

    private ImportRun find(long id) {
        return imports.find(id).orElseThrow(() -> new NotFound("There is no import " + id + "."));
    }
}
