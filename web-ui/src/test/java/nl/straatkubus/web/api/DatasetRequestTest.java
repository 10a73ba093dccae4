package nl.straatkubus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Unit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a program says of a dataset, and what it leaves out. */
class DatasetRequestTest {
    private static final Relation DECLARED =
            new Relation.PartOf(new IndicatorCode("langdurig"), new IndicatorCode("bijstand"));

    @Test
    void relationsThatAStewardDeclaredStayWhenAProgramLeavesThemOut() {
        assertThat(relations("")).containsExactly(DECLARED);
        assertThat(relations(", \"relations\": []")).isEmpty();
        assertThat(relations(", \"relations\": [{\"type\": \"part-of\", \"part\": \"kort\", \"whole\": \"bijstand\"}]"))
                .containsExactly(new Relation.PartOf(new IndicatorCode("kort"), new IndicatorCode("bijstand")));
    }

    @Test
    void aUnitIsToldInTwoLanguagesOrTheProductKnowsItsEnglish() {
        assertThat(unit("\"unit\": \"kramen\", \"unitEn\": \"stalls\"")).isEqualTo(new Unit("kramen", "stalls"));
        assertThat(unit("\"unit\": \"personen\"")).isEqualTo(new Unit("personen", "people"));
        assertThat(unit("\"kind\": \"count\"")).isEqualTo(Unit.of(""));
    }

    private static Unit unit(String said) {
        String request = """
                {"code": "markt", "title": {"nl": "Markt"}, "source": "Gemeente", "indicators": [
                  {"code": "markt", "title": {"nl": "Markt"}, "theme": "socio-economic", "kind": "count",
                   "numerator": "aantal", %s}]}
                """.formatted(said);
        return new JsonMapper()
                .readValue(request, DatasetRequest.class)
                .definition(code -> List.of())
                .indicators()
                .getFirst()
                .unit();
    }

    private static List<Relation> relations(String said) {
        String request = """
                {"code": "bijstand", "title": {"nl": "Bijstand"}, "source": "Gemeente", "indicators": [
                  {"code": "bijstand", "title": {"nl": "Bijstand"}, "theme": "socio-economic", "kind": "count",
                   "numerator": "aantal", "unit": "", "direction": "neutral", "sensitivity": "ordinary"}]%s}
                """.formatted(said);
        return new JsonMapper()
                .readValue(request, DatasetRequest.class)
                .definition(code -> List.of(DECLARED))
                .relations();
    }
}
