package nl.straatkubus.web.api;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Selection;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Several areas looked at together. */
@RestController
class SelectionCalls {
    private static final int MOST_AREAS = 1000;
    private static final int MOST_CORNERS = 1000;
    private static final int FEWEST_CORNERS = 3;
    private static final int LONGEST_CODE = 20;
    private static final double WIDEST = 180;
    private static final double HIGHEST = 90;

    private final Caller caller;
    private final AuditLog audit;

    SelectionCalls(Caller caller, AuditLog audit) {
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Either areas or a polygon.
     *
     * @param areas codes of postcodes, street blocks, neighbourhoods or districts, at most 1 000
     * @param polygon corners as longitude and latitude (CRS84), at most 1 000; it snaps to whole areas
     * @param level what a polygon snaps to: street (when left out; the street blocks of about a hundred households),
     *     neighbourhood or district
     */
    record Wish(List<String> areas, List<List<Double>> polygon, String level) {}

    /**
     * All indicators that the caller may see, over all their periods, for several areas together. Figures are added up
     * from what is released of whole areas inside; each value says which share of the households it was told for.
     */
    @PostMapping("/api/v1/areas/profile")
    SelectionAnswer profile(@RequestBody Wish wish) {
        Reading reading = new Reading();
        AreaLevel level = reading.optional("level", wish.level(), SelectionCalls::snapping)
                .orElse(AreaLevel.B100);
        boolean drawn = wish.polygon() != null;
        if (drawn == (wish.areas() != null)) {
            reading.fault("areas", "either areas or a polygon is needed");
        } else if (drawn) {
            check(wish.polygon(), reading);
        } else if (wish.areas().isEmpty() || wish.areas().size() > MOST_AREAS) {
            reading.fault("areas", "between 1 and " + MOST_AREAS + " codes are needed");
        }
        reading.done();
        Cube cube = caller.cube();
        Selection selection = drawn
                ? Selection.within(
                        cube.lattice(),
                        wish.polygon().stream()
                                .map(corner -> new Coordinate(corner.get(0), corner.get(1)))
                                .toList(),
                        level)
                : Selection.of(cube.lattice(), known(cube.lattice(), wish.areas()));
        audit.record(caller.viewer(), "viewed-areas", selection.areas().size() + " areas", "ok");
        return SelectionAnswer.of(cube, selection);
    }

    /** A polygon never cuts a street block, so that no two polygons differ by a few people. */
    private static AreaLevel snapping(String code) {
        AreaLevel level = Levels.of(code);
        return level == AreaLevel.PC6 ? AreaLevel.B100 : level;
    }

    private static void check(List<List<Double>> polygon, Reading reading) {
        if (polygon.size() < FEWEST_CORNERS || polygon.size() > MOST_CORNERS) {
            reading.fault("polygon", "between " + FEWEST_CORNERS + " and " + MOST_CORNERS + " corners are needed");
        }
        for (int i = 0; i < polygon.size(); i++) {
            List<Double> corner = polygon.get(i);
            boolean place = corner != null
                    && corner.size() == 2
                    && within(corner.get(0), WIDEST)
                    && within(corner.get(1), HIGHEST);
            if (!place) {
                reading.fault("polygon[" + i + "]", "must be a longitude and a latitude");
            }
        }
    }

    private static boolean within(Double degrees, double most) {
        return degrees != null && Math.abs(degrees) <= most;
    }

    private static List<AreaCode> known(Lattice lattice, List<String> codes) {
        List<Fault> absent = new ArrayList<>();
        List<AreaCode> found = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (code == null
                    || code.isBlank()
                    || code.length() > LONGEST_CODE
                    || lattice.find(new AreaCode(code)).isEmpty()) {
                absent.add(new Fault("areas[" + i + "]", "There is no area '" + code + "' in this municipality."));
            } else {
                found.add(new AreaCode(code));
            }
        }
        if (!absent.isEmpty()) {
            throw new NotFound("Not all areas are there.", absent);
        }
        return found;
    }
}
