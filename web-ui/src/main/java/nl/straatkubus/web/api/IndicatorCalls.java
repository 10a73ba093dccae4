package nl.straatkubus.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.cube.CircaPostcodes;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Lattice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The catalogue and the released figures of one indicator. An indicator that the caller may not see is not there. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorCalls {
    private static final List<String> CSV_HEADER = List.of("area", "state", "value", "cell", "cellLevel");

    private final Caller caller;
    private final Catalogue catalogue;
    private final AuditLog audit;

    IndicatorCalls(Caller caller, Catalogue catalogue, AuditLog audit) {
        this.caller = caller;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /** The indicators that the caller may see, by theme, then title. */
    @GetMapping
    List<IndicatorAnswer> indicators() {
        Cube cube = caller.cube();
        // A relation would name an indicator that the caller may not know of.
        List<Relation> relations = catalogue.relations().stream()
                .filter(relation -> relation.indicators().stream()
                        .allMatch(code -> cube.indicator(code).isPresent()))
                .toList();
        return cube.indicators().stream()
                .map(indicator -> IndicatorAnswer.of(indicator, cube, relations))
                .toList();
    }

    /**
     * Figures with their state and the area that they were published for.
     *
     * @param period such as 2024, 2024-Q1 or 2024-03; the latest released one when left out
     * @param level street, pc4, neighbourhood, district or municipality; figures of pc4 are circa
     */
    @GetMapping(path = "/{code}/values", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ValuesAnswer> values(
            @PathVariable String code,
            @RequestParam(required = false) String period,
            @RequestParam(defaultValue = "street") String level,
            WebRequest request) {
        Found found = find(code, period, level);
        return unlessKnown(found, "json", request, found::answer);
    }

    /** As the JSON form, one line an area. */
    @GetMapping(path = "/{code}/values", produces = "text/csv")
    ResponseEntity<String> csv(
            @PathVariable String code,
            @RequestParam(required = false) String period,
            @RequestParam(defaultValue = "street") String level,
            WebRequest request) {
        Found found = find(code, period, level);
        return unlessKnown(
                found,
                "csv",
                request,
                () -> Csv.of(
                        CSV_HEADER,
                        found.values().stream()
                                .map(row -> Arrays.asList(
                                        row.area(), row.state(), row.value(), row.cell(), row.cellLevel()))));
    }

    /** The compact form that the map uses. */
    @GetMapping(path = "/{code}/values", produces = SliceBytes.MEDIA_TYPE)
    ResponseEntity<byte[]> bytes(
            @PathVariable String code,
            @RequestParam(required = false) String period,
            @RequestParam(defaultValue = "street") String level,
            WebRequest request) {
        Found found = find(code, period, level);
        Surface surface = found.surface()
                .orElseThrow(() -> new FaultyRequest(
                        List.of(new Fault("level", "pc4 has no areas of its own on the map; ask for JSON or CSV"))));
        return unlessKnown(found, "slice", request, () -> SliceBytes.of(surface));
    }

    private <T> ResponseEntity<T> unlessKnown(Found found, String form, WebRequest request, Supplier<T> body) {
        String tag = found.tag(form);
        if (request.checkNotModified(tag)) {
            return null;
        }
        audit.saw(
                caller.viewer(),
                new AuditLog.Look(
                        "viewed",
                        found.indicator().code().value(),
                        found.period().code(),
                        "",
                        found.level()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .varyBy(HttpHeaders.ACCEPT)
                .body(body.get());
    }

    private Found find(String code, String period, String level) {
        Reading reading = new Reading();
        Optional<Period> asked = reading.optional("period", period, Period::parse);
        String at = reading.required("level", level, Levels::known);
        reading.done();
        Cube cube = caller.cube();
        Indicator indicator = Lookup.indicator(cube, code);
        IndicatorCode known = indicator.code();
        Period shown = asked.or(() -> cube.periods(known).stream().reduce((_, later) -> later))
                .orElseThrow(() -> new NotFound("Nothing was released for indicator '" + code + "' yet."));
        Slice slice = cube.slice(known, shown)
                .orElseThrow(() -> new NotFound("Indicator '" + code + "' was not released for " + shown + "."));
        long release = cube.release(known).orElseThrow();
        Reach reach = cube.viewer().reach(indicator);
        if (at.equals(Levels.CIRCA)) {
            List<AreaValue> values =
                    AreaValue.circa(new CircaPostcodes(cube.lattice()).figures(slice, indicator.kind()));
            return new Found(indicator, shown, release, cube.lattice(), at, reach, Optional.empty(), values);
        }
        Surface surface = cube.surface(known, shown, Levels.of(at)).orElseThrow();
        return new Found(
                indicator, shown, release, cube.lattice(), at, reach, Optional.of(surface), AreaValue.all(surface));
    }

    private record Found(
            Indicator indicator,
            Period period,
            long release,
            Lattice lattice,
            String level,
            Reach reach,
            Optional<Surface> surface,
            List<AreaValue> values) {
        ValuesAnswer answer() {
            return new ValuesAnswer(
                    indicator.code().value(),
                    period.code(),
                    level,
                    release,
                    lattice.code(),
                    indicator.unit().nl(),
                    indicator.unit().en(),
                    level.equals(Levels.CIRCA) ? Boolean.TRUE : null,
                    values);
        }

        /** Weak, because a proxy or this server may compress the body. */
        String tag(String form) {
            return "W/\"%d-%d-%s-%s-%s-%s\"".formatted(release, lattice.id(), period.code(), level, reach.code(), form);
        }
    }
}
