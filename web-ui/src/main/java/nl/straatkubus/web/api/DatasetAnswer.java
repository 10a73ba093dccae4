package nl.straatkubus.web.api;

import java.time.Instant;
import java.util.List;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Text;

/**
 * A dataset with how it stands.
 *
 * @param activeVersion the version that everyone sees, null before the first import
 * @param filledUntil the last period of that version
 */
record DatasetAnswer(
        String code,
        Text title,
        String source,
        String terms,
        String policy,
        double rejectLimit,
        LayoutForm layout,
        List<IndicatorAnswer> indicators,
        List<RelationForm> relations,
        String legalBasis,
        String owner,
        Integer activeVersion,
        String filledUntil,
        List<LastImport> lastImports) {
    record IndicatorAnswer(
            String code,
            Text title,
            String theme,
            String kind,
            String numerator,
            String denominator,
            String unit,
            String unitEn,
            String direction,
            String sensitivity,
            String counted,
            Contributors contributors) {}

    record LastImport(long id, String state, long rowsAccepted, long rowsRejected, Instant at) {}

    /** What a successful import left. */
    record Version(
            int number,
            Instant at,
            String by,
            String fileName,
            String checksum,
            long rows,
            List<String> periods,
            long importId,
            boolean active,
            String source,
            String terms,
            boolean supplemented,
            Instant leftAt,
            Instant rowsDroppedAt) {
        static Version of(DatasetVersion version) {
            return new Version(
                    version.number(),
                    version.at(),
                    version.by(),
                    version.fileName(),
                    version.checksum(),
                    version.rows(),
                    version.periods().stream().map(Period::code).toList(),
                    version.importId(),
                    version.active(),
                    version.source(),
                    version.terms(),
                    version.supplemented(),
                    version.leftAt().orElse(null),
                    version.rowsDroppedAt().orElse(null));
        }
    }

    static DatasetAnswer of(DatasetOverview overview) {
        DatasetDefinition definition = overview.definition();
        return new DatasetAnswer(
                definition.code().value(),
                definition.title(),
                definition.source(),
                definition.terms(),
                definition.policy().code(),
                definition.rejectLimit(),
                LayoutForm.of(definition.layout()),
                definition.indicators().stream().map(DatasetAnswer::indicator).toList(),
                definition.relations().stream().map(RelationForm::of).toList(),
                definition.legalBasis().orElse(null),
                overview.owner().code(),
                overview.activeVersion().orElse(null),
                overview.filledUntil().map(Period::code).orElse(null),
                overview.lastImports().stream()
                        .map(last -> new LastImport(
                                last.id(), last.state(), last.rowsAccepted(), last.rowsRejected(), last.at()))
                        .toList());
    }

    private static IndicatorAnswer indicator(IndicatorDefinition indicator) {
        return new IndicatorAnswer(
                indicator.code().value(),
                indicator.title(),
                indicator.theme().code(),
                indicator.kind().code(),
                indicator.numerator(),
                indicator.denominator().orElse(null),
                indicator.unit().nl(),
                indicator.unit().en(),
                indicator.direction().code(),
                indicator.sensitivity().code(),
                indicator.counted().orElse(null),
                indicator.contributors().orElse(null));
    }
}
