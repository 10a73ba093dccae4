package nl.straatkubus.web.map;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.NotedLooks;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What the map fetches: the geometry of the viewer's own municipality, once, and a paint for every picture. */
@RestController
final class MapFiles {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final CurrentViewer current;
    private final Lattices lattices;
    private final Cubes cubes;
    private final MapPictures pictures;
    private final NotedLooks noted;
    private final AuditLog audit;

    MapFiles(
            CurrentViewer current,
            Lattices lattices,
            Cubes cubes,
            MapPictures pictures,
            NotedLooks noted,
            AuditLog audit) {
        this.current = current;
        this.lattices = lattices;
        this.cubes = cubes;
        this.pictures = pictures;
        this.noted = noted;
        this.audit = audit;
    }

    /** Another municipality's file is as unknown as one that never was. */
    @GetMapping("/map/geometry/{name}")
    ResponseEntity<byte[]> geometry(@PathVariable String name, WebRequest request) {
        Optional<Lattices.MapGeometry> file = current.viewer()
                .municipality()
                .flatMap(lattices::active)
                .map(lattice -> lattices.geometry(lattice.id()))
                .filter(geometry -> geometry.name().equals(name));
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (request.checkNotModified('"' + name + '"')) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
                .eTag('"' + name + '"')
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .contentType(MediaType.APPLICATION_JSON)
                .body(file.get().gzip());
    }

    /**
     * What is chosen once boxes are ticked of which the server hears a moment later, with how it is to look. Each click is
     * another one, so nothing is kept.
     */
    @GetMapping(path = "/map/paint", params = PaintedMap.TICKED)
    ResponseEntity<byte[]> ahead(@RequestParam Map<String, String> address) {
        Choices wished = Choices.read(address).ticked(address.get(PaintedMap.TICKED));
        if (wished.indicators().isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        Viewer viewer = current.viewer();
        Cube cube = cubes.open(viewer);
        Choices choices = pictures.visible(cube, wished);
        MapWords words = new MapWords(Locale.forLanguageTag(address.getOrDefault(PaintedMap.LANGUAGE, "")));
        Optional<MapPicture> made = pictures.of(cube, choices);
        made.ifPresent(picture -> note(viewer, picture));
        return made.map(picture -> packed().cacheControl(CacheControl.noStore())
                        .body(Paint.gzipped(
                                picture, PaintedMap.of(picture, choices, words).json())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** A paint tells figures, whoever asks for it. */
    private void note(Viewer viewer, MapPicture picture) {
        Looks.of(picture).forEach(look -> noted.fetched(viewer, look));
    }

    private void noteRefused(Cube cube, Choices choices) {
        choices.indicators().stream()
                .filter(code -> cube.indicator(code).isEmpty())
                .forEach(code -> audit.record(cube.viewer(), "viewed", code.value(), "refused"));
    }

    private static ResponseEntity.BodyBuilder packed() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .contentType(MediaType.APPLICATION_OCTET_STREAM);
    }

    @GetMapping("/map/paint")
    ResponseEntity<byte[]> paint(@RequestParam Map<String, String> address, WebRequest request) {
        Viewer viewer = current.viewer();
        Cube cube = cubes.open(viewer);
        Choices choices = Choices.read(address);
        Optional<MapPicture> picture = pictures.of(cube, choices);
        if (picture.isEmpty()) {
            noteRefused(cube, choices);
            return ResponseEntity.notFound().build();
        }
        note(viewer, picture.get());
        String tag = '"' + picture.get().stamp() + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return packed().cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .body(picture.get().paint());
    }
}
