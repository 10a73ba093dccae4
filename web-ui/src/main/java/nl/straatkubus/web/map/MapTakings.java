package nl.straatkubus.web.map;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.text.Translations;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of what the map shows, for who may export: by the same choices and rights as the map itself. */
@RestController
final class MapTakings {
    static final String ADDRESS = "map/take/";
    static final String LANGUAGE = "lang";

    private final CurrentViewer current;
    private final Lattices lattices;
    private final Cubes cubes;
    private final MapPictures pictures;
    private final PaperMaps maps;
    private final TakenClosing ending;
    private final AuditLog audit;

    MapTakings(
            CurrentViewer current,
            Lattices lattices,
            Cubes cubes,
            MapPictures pictures,
            PaperMaps maps,
            TakenClosing ending,
            AuditLog audit) {
        this.current = current;
        this.lattices = lattices;
        this.cubes = cubes;
        this.pictures = pictures;
        this.maps = maps;
        this.ending = ending;
        this.audit = audit;
    }

    @GetMapping("/" + ADDRESS + "{file}")
    ResponseEntity<byte[]> take(@PathVariable String file, @RequestParam Map<String, String> address) {
        Viewer viewer = current.viewer();
        if (!viewer.may(Right.EXPORT)) {
            audit.record(viewer, "exported", file, "refused");
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Cube cube = cubes.open(viewer);
        MapAddress wished = MapAddress.read(QueryParameters.simple(address));
        Optional<MapPicture> found = pictures.of(cube, wished.choices());
        if (found.isEmpty() || found.get().taken().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        MapPicture picture = found.get();
        MapWords words = new MapWords(Translations.spoken(Locale.of(address.getOrDefault(LANGUAGE, "nl"))));
        List<String> closing = ending.of(cube, picture, words);
        Taking taking = Taking.of(picture, words, closing);
        Optional<ResponseEntity<byte[]>> answer =
                switch (file) {
                    case "straatkubus.csv" ->
                        Optional.of(file(
                                file,
                                "text/csv",
                                TakenFile.csv(taking, words.formats().locale())));
                    case "straatkubus.xlsx" ->
                        Optional.of(file(
                                file,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                TakenFile.workbook(
                                        taking, words.text("map.take.figures"), words.text("map.take.about"))));
                    case "straatkubus.geojson" ->
                        Optional.of(file(
                                file,
                                "application/geo+json",
                                TakenShapes.geoJson(taking, outlines(picture.surface()))));
                    case "straatkubus.pdf" ->
                        Optional.of(file(
                                file,
                                MediaType.APPLICATION_PDF_VALUE,
                                new MapPaper(maps, pictures, words).of(cube, wished, picture, closing)));
                    default -> Optional.empty();
                };
        answer.ifPresent(given -> audit.record(viewer, "exported", taken(picture) + " " + file, "ok"));
        return answer.orElseGet(() -> ResponseEntity.notFound().build());
    }

    static String taken(MapPicture picture) {
        List<String> codes = picture.taken().stream()
                .map(layer -> layer.indicator().code())
                .map(IndicatorCode::value)
                .toList();
        return String.join(" ", codes);
    }

    /** The shapes of the rows; of those that carry one figure together, all under the first. */
    private Map<Integer, Geometry> outlines(Surface surface) {
        Map<Integer, Geometry> shapes = new HashMap<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (level.compareTo(surface.level()) >= 0) {
                lattices.outlines(surface.lattice().id(), level)
                        .forEach(outline -> shapes.put(outline.node(), outline.shape()));
            }
        }
        Map<String, List<Integer>> together = new HashMap<>();
        for (int row : surface.rows()) {
            surface.together(row).ifPresent(code -> together.computeIfAbsent(code, one -> new ArrayList<>())
                    .add(row));
        }
        together.values()
                .forEach(rows -> shapes.put(
                        rows.getFirst(),
                        UnaryUnionOp.union(rows.stream().map(shapes::get).toList())));
        return shapes;
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
