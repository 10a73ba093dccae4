package nl.straatkubus.web.api;

import java.util.Locale;
import nl.straatkubus.web.scan.Scans;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The vitaliteitsscan of a district. */
@RestController
class ScanCalls {
    private final Caller caller;
    private final Scans scans;

    ScanCalls(Caller caller, Scans scans) {
        this.caller = caller;
        this.scans = scans;
    }

    /**
     * Profile, maps, course and signals of a district as a tagged PDF, of what the caller may see and take along.
     *
     * @param code of a district, such as WK050501
     * @param lang nl or en
     */
    @GetMapping(path = "/api/v1/areas/{code}/scan.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] scan(@PathVariable String code, @RequestParam(defaultValue = "nl") String lang) {
        return scans.of(caller.cube(), code, Locale.of(lang))
                .orElseThrow(() -> new NotFound("There is no district '" + code + "' in this municipality."));
    }
}
