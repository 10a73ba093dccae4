package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Together;
import nl.straatkubus.platform.geography.Selection;

/**
 * Everything that can be told of several areas together.
 *
 * @param areas the largest areas that make up the selection
 */
record SelectionAnswer(String lattice, int households, List<Part> areas, List<Course> indicators) {
    private static final double HUNDREDTHS = 100;

    record Part(String area, String name, String level) {}

    /** One indicator over all its periods, oldest first. */
    record Course(String indicator, Text title, String theme, String unit, String unitEn, List<Step> values) {}

    /**
     * @param state {@code published} as soon as a part is told
     * @param told share of the households in the part whose figures are added up, 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String period, String state, Number value, double told) {}

    static SelectionAnswer of(Cube cube, Selection selection) {
        return new SelectionAnswer(
                cube.lattice().code(),
                selection.households(),
                selection.areas().stream()
                        .map(area -> new Part(
                                area.code().value(), area.name(), area.level().code()))
                        .toList(),
                cube.indicators().stream()
                        .map(indicator -> course(cube, selection, indicator))
                        .toList());
    }

    private static Course course(Cube cube, Selection selection, Indicator indicator) {
        return new Course(
                indicator.code().value(),
                indicator.title(),
                indicator.theme().code(),
                indicator.unit().nl(),
                indicator.unit().en(),
                cube.periods(indicator.code()).stream()
                        .map(period -> step(cube, selection, indicator, period))
                        .toList());
    }

    private static Step step(Cube cube, Selection selection, Indicator indicator, Period period) {
        Together together =
                Together.of(selection, cube.slice(indicator.code(), period).orElseThrow(), indicator.kind());
        boolean told = together.state() == CellState.PUBLISHED;
        double share = selection.households() == 0
                ? 0
                : Math.round(HUNDREDTHS * together.told() / selection.households()) / HUNDREDTHS;
        return new Step(
                period.code(), together.state().code(), told ? AreaValue.number(together.value()) : null, share);
    }
}
