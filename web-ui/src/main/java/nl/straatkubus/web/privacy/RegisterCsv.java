package nl.straatkubus.web.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.platform.audit.ProcessingRegister.Description;
import nl.straatkubus.platform.audit.ProcessingRegister.Purpose;
import nl.straatkubus.web.text.Translations;

/** The register as a file, for the supervisory authority or the municipality's own register. */
final class RegisterCsv {
    private static final List<String> COLUMNS =
            List.of("purpose", "legal-basis", "subjects", "categories", "recipients", "retention");

    private RegisterCsv() {}

    static String of(List<DatasetOverview> datasets, Map<String, Description> known, Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                Translations.text(locale, "privacy.register.dataset"),
                Translations.text(locale, "privacy.register.source")));
        COLUMNS.forEach(column -> head.add(Translations.text(locale, "privacy.register." + column)));
        lines.add(head);
        for (DatasetOverview dataset : datasets) {
            DatasetDefinition definition = dataset.definition();
            Description description = known.get(definition.code().value());
            Purpose purpose = description == null ? Purpose.UNKNOWN : description.purpose();
            lines.add(List.of(
                    definition.title().in(locale),
                    definition.source(),
                    purpose.purpose(),
                    purpose.legalBasis(),
                    purpose.subjects(),
                    purpose.categories(),
                    purpose.recipients(),
                    purpose.retention()));
        }
        return Csv.of(lines);
    }
}
