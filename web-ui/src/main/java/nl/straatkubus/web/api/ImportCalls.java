package nl.straatkubus.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
        return caller.managing(() -> answer(id, locale));
    }

    /** Lets a held import go on with its good rows. */
    @PostMapping("/{id}/release")
    ImportAnswer release(@PathVariable long id, @RequestParam(defaultValue = "replace") String filling, Locale locale) {
        return decide(id, locale, () -> imports.release(id, Fillings.read(filling), caller.viewer()));
    }

    /** Ends a held import; its rows are dropped. */
    @PostMapping("/{id}/reject")
    ImportAnswer reject(@PathVariable long id, Locale locale) {
        return decide(id, locale, () -> imports.reject(id, caller.viewer()));
    }

    /** Stops an import or a trial that waits or runs. */
    @PostMapping("/{id}/cancel")
    ImportAnswer cancel(@PathVariable long id, Locale locale) {
        return decide(id, locale, () -> imports.cancel(id, caller.viewer()));
    }

    private ImportAnswer decide(long id, Locale locale, Runnable decision) {
        return caller.changing(() -> {
            find(id);
            try {
                decision.run();
            } catch (IllegalStateException notHeld) {
                throw new Conflict("Import " + id + " does not wait for a decision.");
            }
            return answer(id, locale);
        });
    }

    private ImportAnswer answer(long id, Locale locale) {
        return ImportAnswer.of(find(id), imports.review(id), locale);
    }

    /** The rows that were left out as they were delivered, with their faults beside them, to be mended and sent again. */
    @GetMapping(path = "/{id}/rejected.csv", produces = Csv.MEDIA_TYPE)
    void rejected(@PathVariable long id, Locale locale, HttpServletResponse response) {
        download(id, "rejected", response, csv -> imports.writeFaultyRows(id, locale, csv));
    }

    /** The rows that were left out: line, column, value, code, reason and remedy. */
    @GetMapping(path = "/{id}/errors.csv", produces = Csv.MEDIA_TYPE)
    void errors(@PathVariable long id, Locale locale, HttpServletResponse response) {
        download(id, "errors", response, csv -> imports.writeFaults(id, locale, csv));
    }

    private interface Content {
        void to(Writer csv) throws IOException;
    }

    private void download(long id, String name, HttpServletResponse response, Content content) {
        caller.managing(() -> {
            find(id);
            response.setContentType(Csv.MEDIA_TYPE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-" + name + ".csv\"");
            try {
                content.to(response.getWriter());
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
