package nl.straatkubus.ingest.dataset;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Text;

/**
 * A file layout from a source, and the indicators it fills.
 *
 * @param source the organisation that delivers the file
 * @param terms code of the terms of use, such as {@code internal-use} or {@code cc-by-4.0}
 * @param rejectLimit share of bad rows (0 to 1) up to which {@link Policy#GOOD_ROWS} imports the good ones; above it a
 *     person must look first
 * @param legalBasis code of the ground on which it may be processed, such as {@code public-task} (GDPR, article 6); empty
 *     where none was noted
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
        List<Relation> relations,
        Optional<String> legalBasis) {
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

    /** A dataset of which no legal basis is noted. */
    public DatasetDefinition(
            DatasetCode code,
            Text title,
            String source,
            String terms,
            Policy policy,
            double rejectLimit,
            Layout layout,
            List<IndicatorDefinition> indicators,
            List<Relation> relations) {
        this(code, title, source, terms, policy, rejectLimit, layout, indicators, relations, Optional.empty());
    }

    /** The same dataset, with other relations declared. */
    public DatasetDefinition related(List<Relation> otherRelations) {
        return new DatasetDefinition(
                code, title, source, terms, policy, rejectLimit, layout, indicators, otherRelations, legalBasis);
    }

    /** The same dataset, filled from files of another layout or with other indicators. */
    public DatasetDefinition filledFrom(Layout otherLayout, List<IndicatorDefinition> otherIndicators) {
        return new DatasetDefinition(
                code, title, source, terms, policy, rejectLimit, otherLayout, otherIndicators, relations, legalBasis);
    }
}
