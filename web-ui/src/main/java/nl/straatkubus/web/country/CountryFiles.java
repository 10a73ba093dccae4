package nl.straatkubus.web.country;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tiles.TileAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What the map of the country fetches: tiles, which never change, and figures by the municipalities in sight. */
@RestController
final class CountryFiles {
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final MediaType VECTOR_TILE = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final int MOST_LATTICES = 24;

    private final CountryDesk desk;

    CountryFiles(CountryDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/map/country/{version}/{z}/{x}/{y}")
    ResponseEntity<byte[]> tile(
            @PathVariable String version, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
        return desk.tile(version, new TileAddress(z, x, y))
                .map(tile -> packed().cacheControl(
                                CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
                        .contentType(VECTOR_TILE)
                        .body(tile))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** @param l ids of lattices, with commas between; without, the large areas of all of them are told */
    @GetMapping("/map/country/paint")
    ResponseEntity<byte[]> paint(
            @RequestParam String i, @RequestParam String p, @RequestParam Optional<String> l, WebRequest request) {
        Optional<CountryPicture> picture = desk.picture(new IndicatorCode(i), Period.parse(p));
        if (picture.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        desk.saw(picture.get());
        String tag = '"' + picture.get().stamp() + "-" + l.orElse("") + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        List<FigureSheet> sheets = l.map(wanted -> desk.sheets(picture.get(), lattices(wanted)))
                .orElseGet(() -> picture.get().larger());
        return packed().cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(CountryPaint.gzipped(sheets));
    }

    /** What cannot be an address of a tile or of figures is as unknown as one that never was. */
    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<Void> unknown() {
        return ResponseEntity.notFound().build();
    }

    private static List<Long> lattices(String wanted) {
        return Arrays.stream(wanted.split(","))
                .limit(MOST_LATTICES)
                .map(Long::valueOf)
                .toList();
    }

    private static ResponseEntity.BodyBuilder packed() {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
}
