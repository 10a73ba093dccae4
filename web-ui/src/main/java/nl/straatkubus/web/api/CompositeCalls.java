package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Combination;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.platform.cube.Filter.Match;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.AreaLevel;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Several indicators in one outcome, computed from released figures only. */
@RestController
class CompositeCalls {
    private static final int MOST_PARTS = 20;

    private final Caller caller;
    private final AuditLog audit;

    CompositeCalls(Caller caller, AuditLog audit) {
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @param mode {@code score} (weighted mean on a scale of 0 to 100, dark is more attention) or {@code filter}
     * @param period one that every part was released for
     * @param level street, neighbourhood, district or municipality
     * @param match for a filter, {@code all} of the bounds (when left out) or {@code any} of them
     */
    record Composite(String mode, String period, String level, String match, List<Part> parts) {}

    /**
     * @param weight for a score, not negative; 1 when left out
     * @param min for a filter, the smallest value that matches
     * @param max for a filter, the largest value that matches
     */
    record Part(String indicator, Double weight, Double min, Double max) {}

    /**
     * @param unit {@code score}, or {@code match} with the values 1 and 0
     * @param matches areas that match, for a filter only
     * @param households in the areas that match, for a filter only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CompositeAnswer(
            String mode,
            String period,
            String level,
            String lattice,
            String unit,
            Integer matches,
            Long households,
            List<AreaValue> values) {}

    /** A weighted score, or which areas lie within all or any of the given bounds. Hidden figures never match. */
    @PostMapping("/api/v1/composite")
    CompositeAnswer composite(@RequestBody Composite asked) {
        Reading reading = new Reading();
        boolean filter =
                reading.optional("mode", asked.mode(), CompositeCalls::isFilter).orElse(false);
        Period period = reading.required("period", asked.period(), Period::parse);
        AreaLevel level = reading.optional("level", asked.level(), Levels::of).orElse(AreaLevel.PC6);
        Match match = reading.optional("match", asked.match(), Match::of).orElse(Match.ALL);
        List<Part> parts = asked.parts() == null ? List.of() : asked.parts();
        check(parts, reading);
        reading.done();
        Cube cube = caller.cube();
        List<Combination.Part> found = find(cube, parts, period, level);
        String names = parts.stream().map(Part::indicator).collect(Collectors.joining(" "));
        audit.saw(caller.viewer(), new AuditLog.Look("combined", names, period.code(), "", level.code()));
        return filter ? matching(parts, found, match, period) : scored(found, period);
    }

    private static boolean isFilter(String mode) {
        return switch (mode) {
            case "score" -> false;
            case "filter" -> true;
            default -> throw new IllegalArgumentException("Unknown mode '" + mode + "'; known are score, filter");
        };
    }

    private static void check(List<Part> parts, Reading reading) {
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            reading.fault("parts", "between 1 and " + MOST_PARTS + " indicators are needed");
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String at = "parts[" + i + "]";
            if (part.indicator() == null) {
                reading.fault(at + ".indicator", "is required");
            }
            if (part.weight() != null && !(part.weight() >= 0 && part.weight() < Double.POSITIVE_INFINITY)) {
                reading.fault(at + ".weight", "must not be negative");
            }
            if (part.min() != null && part.max() != null && part.min() > part.max()) {
                reading.fault(at + ".max", "must not be smaller than min");
            }
        }
        if (!parts.isEmpty()
                && parts.stream().mapToDouble(CompositeCalls::weight).sum() == 0) {
            reading.fault("parts", "at least one weight must be more than 0");
        }
    }

    private static List<Combination.Part> find(Cube cube, List<Part> parts, Period period, AreaLevel level) {
        List<Fault> absent = new ArrayList<>();
        List<Combination.Part> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Indicator indicator = Lookup.find(cube, part.indicator()).orElse(null);
            Surface surface = indicator == null
                    ? null
                    : cube.surface(indicator.code(), period, level).orElse(null);
            if (indicator == null) {
                absent.add(new Fault("parts[" + i + "].indicator", Lookup.absent(part.indicator())));
            } else if (surface == null) {
                absent.add(new Fault("parts[" + i + "].indicator", "Not released for " + period + "."));
            } else {
                found.add(new Combination.Part(surface, indicator.direction(), weight(part)));
            }
        }
        if (!absent.isEmpty()) {
            throw new NotFound("Not all indicators are there for this period.", absent);
        }
        return found;
    }

    private static double weight(Part part) {
        return part.weight() == null ? 1 : part.weight();
    }

    private static CompositeAnswer scored(List<Combination.Part> parts, Period period) {
        return answer("score", "score", null, Combination.score(parts), period);
    }

    private static CompositeAnswer matching(
            List<Part> bounds, List<Combination.Part> parts, Match match, Period period) {
        List<Filter.Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            criteria.add(new Filter.Criterion(parts.get(i).surface(), range(bounds.get(i))));
        }
        Surface surface = Filter.of(criteria, match);
        return answer("filter", "match", Filter.remaining(surface), surface, period);
    }

    private static Filter.Range range(Part bound) {
        return new Filter.Range(
                bound.min() == null ? Double.NEGATIVE_INFINITY : bound.min(),
                bound.max() == null ? Double.POSITIVE_INFINITY : bound.max());
    }

    private static CompositeAnswer answer(
            String mode, String unit, Filter.Remaining remaining, Surface surface, Period period) {
        return new CompositeAnswer(
                mode,
                period.code(),
                surface.level().code(),
                surface.lattice().code(),
                unit,
                remaining == null ? null : remaining.areas(),
                remaining == null ? null : remaining.households(),
                AreaValue.all(surface));
    }
}
