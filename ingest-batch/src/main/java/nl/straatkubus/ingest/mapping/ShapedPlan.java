package nl.straatkubus.ingest.mapping;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.wording.Sentence;

/**
 * What the columns mean, and what is done to the rows of the file before they do.
 *
 * @param steps in order; none for the usual file
 * @param notes what a reader of the figures must know of these steps
 */
record ShapedPlan(ColumnPlan columns, List<UnaryOperator<Table>> steps, List<Sentence> notes) {
    Table over(Table raw) {
        Table table = raw;
        for (UnaryOperator<Table> step : steps) {
            table = step.apply(table);
        }
        return table;
    }
}
