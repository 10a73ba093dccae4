package nl.straatkubus.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.cube.CircaPostcodes;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.web.api.OutlineShape.Reference;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The municipality's areas: their outlines, and everything that is released of one of them. */
@RestController
@RequestMapping("/api/v1/areas")
class AreaCalls {
    private static final int LARGEST_PAGE = 10_000;

    private final Caller caller;
    private final Lattices lattices;
    private final AuditLog audit;

    AreaCalls(Caller caller, Lattices lattices, AuditLog audit) {
        this.caller = caller;
        this.lattices = lattices;
        this.audit = audit;
    }

    /**
     * Outlines of all areas of a level, in the order of their place.
     *
     * @param level street, pc4 (the street blocks that mostly lie in each, together), neighbourhood, district or
     *     municipality
     * @param crs CRS84 (longitude and latitude) or EPSG:28992
     * @param limit areas a page, at most 10 000
     * @param offset areas to skip; follow the link {@code next} instead of counting
     */
    @GetMapping(produces = {AreasAnswer.MEDIA_TYPE, "application/json"})
    AreasAnswer areas(
            @RequestParam(required = false) String level,
            @RequestParam(defaultValue = "CRS84") String crs,
            @RequestParam(required = false) String limit,
            @RequestParam(required = false) String offset) {
        Reading reading = new Reading();
        String at = reading.required("level", level, Levels::known);
        Reference reference = reading.required("crs", crs, Reference::of);
        int size = reading.optional("limit", limit, text -> number(text, 1)).orElse(LARGEST_PAGE);
        int from = reading.optional("offset", offset, text -> number(text, 0)).orElse(0);
        reading.done();
        Lattice lattice = caller.cube().lattice();
        if (at.equals(Levels.CIRCA)) {
            return new AreasAnswer(
                    "FeatureCollection", lattice.code(), named(reference), circa(lattice, reference), List.of());
        }
        List<Lattices.Outline> all = lattices.outlines(lattice.id(), Levels.of(at));
        int to = Math.min(all.size(), from + Math.min(size, LARGEST_PAGE));
        List<AreasAnswer.Feature> features = all.subList(Math.min(from, to), to).stream()
                .map(outline -> feature(lattice, outline, reference))
                .toList();
        List<AreasAnswer.PageLink> links = to < all.size() ? List.of(next(at, crs, size, to)) : List.of();
        return new AreasAnswer("FeatureCollection", lattice.code(), named(reference), features, links);
    }

    /** All indicators that the caller may see, over all their periods, for one area. */
    @GetMapping("/{code}")
    ProfileAnswer profile(@PathVariable String code) {
        Cube cube = caller.cube();
        Area area = AreaCode.postcode(code)
                .or(() -> code.length() > 20 ? Optional.empty() : Optional.of(new AreaCode(code)))
                .flatMap(cube.lattice()::find)
                .orElseThrow(() -> new NotFound("There is no area '" + code + "' in this municipality."));
        audit.saw(
                caller.viewer(),
                new AuditLog.Look(
                        "viewed-area",
                        area.code().value(),
                        "",
                        area.code().value(),
                        area.level().code()));
        return ProfileAnswer.of(cube, area);
    }

    private static int number(String text, int least) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw new IllegalArgumentException("must be a whole number of at least " + least);
        }
        return Integer.parseInt(text);
    }

    private static AreasAnswer.Feature feature(Lattice lattice, Lattices.Outline outline, Reference reference) {
        Area area = lattice.area(outline.node());
        int parent = area.parent();
        while (parent >= 0 && lattice.level(parent).isBlock()) {
            parent = lattice.parent(parent);
        }
        String within = parent < 0 ? "" : lattice.area(parent).code().value();
        return new AreasAnswer.Feature(
                "Feature",
                area.code().value(),
                new AreasAnswer.Properties(
                        area.code().value(), area.name(), area.level().code(), within),
                OutlineShape.of(outline.shape(), reference));
    }

    private static AreasAnswer.Crs named(Reference reference) {
        return reference == Reference.CRS84
                ? null
                : new AreasAnswer.Crs("name", new AreasAnswer.CrsName(reference.uri()));
    }

    /** Four-digit postcodes are few: they come on one page. */
    private List<AreasAnswer.Feature> circa(Lattice lattice, Reference reference) {
        Map<Integer, Geometry> blocks = lattices.outlines(lattice.id(), AreaLevel.B100).stream()
                .collect(Collectors.toMap(Lattices.Outline::node, Lattices.Outline::shape));
        return new CircaPostcodes(lattice)
                .blocks().entrySet().stream()
                        .map(one -> new AreasAnswer.Feature(
                                "Feature",
                                one.getKey(),
                                new AreasAnswer.Properties(one.getKey(), "circa " + one.getKey(), Levels.CIRCA, ""),
                                OutlineShape.of(
                                        UnaryUnionOp.union(one.getValue().stream()
                                                .map(blocks::get)
                                                .toList()),
                                        reference)))
                        .toList();
    }

    private static AreasAnswer.PageLink next(String level, String crs, int size, int offset) {
        String href = UriComponentsBuilder.fromPath("/api/v1/areas")
                .queryParam("level", "{level}")
                .queryParam("crs", "{crs}")
                .queryParam("limit", size)
                .queryParam("offset", offset)
                .encode()
                .buildAndExpand(Map.of("level", level, "crs", crs))
                .toUriString();
        return new AreasAnswer.PageLink("next", AreasAnswer.MEDIA_TYPE, href);
    }
}
