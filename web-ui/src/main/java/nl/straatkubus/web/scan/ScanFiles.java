package nl.straatkubus.web.scan;

import java.util.Locale;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The scan as the area panel fetches it. */
@RestController
final class ScanFiles {
    private final CurrentViewer current;
    private final Cubes cubes;
    private final Scans scans;

    ScanFiles(CurrentViewer current, Cubes cubes, Scans scans) {
        this.current = current;
        this.cubes = cubes;
        this.scans = scans;
    }

    @GetMapping("/map/scan/{code}.pdf")
    ResponseEntity<byte[]> scan(@PathVariable String code, @RequestParam(defaultValue = "nl") String lang) {
        return scans.of(cubes.open(current.viewer()), code, Locale.of(lang))
                .map(document -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("vitaliteitsscan-" + code + ".pdf")
                                        .build()
                                        .toString())
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(document))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
