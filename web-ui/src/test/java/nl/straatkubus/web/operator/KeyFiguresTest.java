package nl.straatkubus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFiguresTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");

    @TempDir
    private Path directory;

    @Test
    void severalFilesOfAnOlderYearBecomeOneDataset() throws IOException {
        Path north = file("north", feature("""
                "BU_CODE":"BU05050101","GM_CODE":"GM0505","AANT_INW":1200,"AANTAL_HH":600,"WWB_UITTOT":40"""));
        Path south = file("south", feature("""
                        "BU_CODE":"BU05050201","GM_CODE":"GM0505","AANT_INW":800,"AANTAL_HH":390,"WWB_UITTOT":10""") + "," + feature("""
                        "BU_CODE":"BU03610101","GM_CODE":"GM0361","AANT_INW":5,"AANTAL_HH":2,"WWB_UITTOT":0"""));

        CombinedOutlines combined = CombinedOutlines.of(List.of(north, south), Set.of(DORDRECHT));

        assertThat(new String(combined.content(), StandardCharsets.UTF_8))
                .contains("BU05050101", "BU05050201", "\"geometry\":null")
                .doesNotContain("BU03610101", "Polygon");
        DatasetDefinition dataset =
                KeyFigures.in(combined.columns()).orElseThrow().dataset(2014);
        assertThat(dataset.layout().area()).contains("BU_CODE");
        assertThat(dataset.layout().fixedPeriod()).contains(Period.ofYear(2014));
        assertThat(dataset.indicators())
                .extracting(one -> one.code().value())
                .containsExactly("cbs-inwoners", "cbs-huishoudens", "cbs-bijstand");
        assertThat(dataset.indicators().getLast())
                .extracting(IndicatorDefinition::numerator, IndicatorDefinition::denominator)
                .containsExactly("WWB_UITTOT", Optional.of("AANTAL_HH"));
    }

    @Test
    void theNamesOfLaterYearsAreKnownToo() throws IOException {
        Path file = file("2023", feature("""
                "buurtcode":"BU05050101","gemeentecode":"GM0505","aantalInwoners":"1170",\
                "percentagePersonen65JaarEnOuder":"32\""""));
        KeyFigures figures = KeyFigures.in(
                        CombinedOutlines.of(List.of(file), Set.of()).columns())
                .orElseThrow();
        assertThat(figures.area()).isEqualTo("buurtcode");
        assertThat(figures.indicators())
                .extracting(one -> one.code().value())
                .containsExactly("cbs-inwoners", "cbs-65-plus");
    }

    @Test
    void outlinesWithoutFiguresHaveNone() throws IOException {
        Path file = file("bare", feature("\"BU_CODE\":\"BU05050101\",\"GM_CODE\":\"GM0505\""));
        assertThat(KeyFigures.in(CombinedOutlines.of(List.of(file), Set.of()).columns()))
                .isEmpty();
    }

    private Path file(String name, String features) throws IOException {
        return Files.writeString(directory.resolve(name + ".geojson"), """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"CRS84"}},"features":[%s]}
                """.formatted(features));
    }

    private static String feature(String properties) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[4.6,51.8],[4.7,51.8],[4.7,51.9],[4.6,51.8]]]}}";
    }
}
