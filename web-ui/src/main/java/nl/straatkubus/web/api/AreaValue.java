package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.CircaPostcodes;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;

/**
 * The figure of one area. Without a figure there is only the state that says why.
 *
 * @param state {@code published}, {@code protected}, {@code no-data} or {@code not-delivered}
 * @param cell the area whose figure it is: the area itself or the larger one published in its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaValue(String area, String state, Number value, String cell, String cellLevel) {
    static List<AreaValue> all(Surface surface) {
        return Arrays.stream(surface.rows()).mapToObj(row -> of(surface, row)).toList();
    }

    /** Four-digit postcodes: no cell was published for them. */
    static List<AreaValue> circa(List<CircaPostcodes.Figure> figures) {
        return figures.stream()
                .map(one -> new AreaValue(
                        one.code(),
                        one.state().code(),
                        one.state() == CellState.PUBLISHED ? number(one.value()) : null,
                        null,
                        null))
                .toList();
    }

    static AreaValue of(Surface surface, int row) {
        String area = surface.lattice().area(row).code().value();
        CellState state = surface.state(row);
        if (state != CellState.PUBLISHED) {
            return new AreaValue(area, state.code(), null, null, null);
        }
        Area cell = surface.lattice().area(surface.cell(row));
        return new AreaValue(
                area,
                state.code(),
                number(surface.value(row)),
                cell.code().value(),
                cell.level().code());
    }

    /** Whole numbers without a fraction, others as short as they were released. */
    static Number number(float value) {
        if (value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
            return (long) value;
        }
        return new BigDecimal(Float.toString(value));
    }
}
