package nl.straatkubus.ingest.dataset;

import java.util.List;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Text;

/**
 * A file layout from a source, and the indicators it fills.
 *
 * @param source the organisation that delivers the file
 * @param terms code of the terms of use, such as {@code internal-use} or {@code cc-by-4.0}
 * @param rejectLimit share of bad rows (0 to 1) up to which {@link Policy#GOOD_ROWS} imports the good ones; above it a
 *     person must look first
 * @param relations what is known to add up between the counts of its indicators and those of others
 */
public record DatasetDefinition(
        DatasetCode code,
        Text title,
        String source,
        String terms,
        Policy policy,
        double rejectLimit,
        Layout layout,
        List<IndicatorDefinition> indicators,
        List<Relation> relations) {
    public DatasetDefinition {
        indicators = List.copyOf(indicators);
        relations = List.copyOf(relations);
    }

    /** A dataset whose indicators are not known to be related. */
    public DatasetDefinition(
            DatasetCode code,
            Text title,
            String source,
            String terms,
            Policy policy,
            double rejectLimit,
            Layout layout,
            List<IndicatorDefinition> indicators) {
        this(code, title, source, terms, policy, rejectLimit, layout, indicators, List.of());
    }
}
