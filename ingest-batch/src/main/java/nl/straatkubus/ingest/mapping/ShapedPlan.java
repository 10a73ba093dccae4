package nl.straatkubus.ingest.mapping;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.straatkubus.ingest.format.Table;

/**
 * What the columns mean, and what is done to the rows of the file before they do.
 *
 * @param steps in order; none for the usual file
 */
record ShapedPlan(ColumnPlan columns, List<UnaryOperator<Table>> steps) {
    Table over(Table raw) {
        Table table = raw;
        for (UnaryOperator<Table> step : steps) {
            table = step.apply(table);
        }
        return table;
    }
}
