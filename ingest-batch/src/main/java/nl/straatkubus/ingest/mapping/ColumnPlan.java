package nl.straatkubus.ingest.mapping;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;

/**
 * Where in a row everything stands; columns are counted from 0.
 *
 * @param columns the names, as the file writes them
 * @param areaColumn column of the area
 * @param areas reads the cells of that column
 * @param periodColumn column of the period, or -1
 * @param fixedPeriod the period of every row where there is no such column
 * @param numbers reads the cells of the measures
 * @param relations what is declared to add up between the counts of the measures and others
 */
public record ColumnPlan(
        List<String> columns,
        int areaColumn,
        AreaSpelling areas,
        int periodColumn,
        Optional<Period> fixedPeriod,
        NumberSpelling numbers,
        List<Measure> measures,
        List<Relation> relations) {

    /**
     * @param denominatorColumn -1 where the indicator has none
     * @param largestColumn column of the largest contributor, -1 where it is not delivered
     * @param secondColumn column of the second largest, likewise
     */
    public record Measure(
            IndicatorDefinition indicator,
            int numeratorColumn,
            int denominatorColumn,
            int largestColumn,
            int secondColumn) {}

    public String name(int column) {
        return columns.get(column);
    }
}
