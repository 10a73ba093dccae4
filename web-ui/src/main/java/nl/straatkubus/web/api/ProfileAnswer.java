package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Everything released of one area.
 *
 * @param within the areas that hold it, smallest first
 */
record ProfileAnswer(
        String area, String name, String level, String lattice, List<Holder> within, List<Course> indicators) {
    record Holder(String code, String name, String level) {}

    /**
     * One indicator over all its periods, oldest first.
     *
     * @param relaidUntil the last period that was first released on another geography and laid on this one since; left
     *     out where the course crosses no such break
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Course(
            String indicator,
            Text title,
            String theme,
            String unit,
            String unitEn,
            String relaidUntil,
            List<Step> values) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String period, String state, Number value, String cell, String cellLevel) {}

    static ProfileAnswer of(Cube cube, Area area) {
        Lattice lattice = cube.lattice();
        List<Holder> within = new ArrayList<>();
        for (int at = area.parent(); at >= 0; at = lattice.parent(at)) {
            Area holder = lattice.area(at);
            within.add(new Holder(
                    holder.code().value(), holder.name(), holder.level().code()));
        }
        return new ProfileAnswer(
                area.code().value(),
                area.name(),
                area.level().code(),
                lattice.code(),
                within,
                cube.indicators().stream()
                        .map(indicator -> course(cube, area, indicator))
                        .toList());
    }

    private static Course course(Cube cube, Area area, Indicator indicator) {
        return new Course(
                indicator.code().value(),
                indicator.title(),
                indicator.theme().code(),
                indicator.unit().nl(),
                indicator.unit().en(),
                cube.relaidUntil(indicator.code()).map(Period::code).orElse(null),
                cube.periods(indicator.code()).stream()
                        .map(period -> step(cube, area, indicator, period))
                        .toList());
    }

    private static Step step(Cube cube, Area area, Indicator indicator, Period period) {
        Surface.Placed placed = Surface.at(
                cube.lattice(), cube.slice(indicator.code(), period).orElseThrow(), area.level(), area.node());
        if (placed.state() != CellState.PUBLISHED) {
            return new Step(period.code(), placed.state().code(), null, null, null);
        }
        Area cell = cube.lattice().area(placed.cell());
        return new Step(
                period.code(),
                placed.state().code(),
                AreaValue.number(placed.value()),
                cell.code().value(),
                cell.level().code());
    }
}
