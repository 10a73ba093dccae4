package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Combination;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.text.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A street with a figure, a protected one, and a street with a treacherous name. */
class TakingTest {
    private static final Period YEAR = Period.ofYear(2025);
    private static final Locale DUTCH = Locale.of("nl");
    private final MapWords words = new MapWords(DUTCH);
    private final Lattice hamlet = new Lattice(
            7,
            "GM0505-2025-1",
            new MunicipalityCode("GM0505"),
            List.of(
                    area(0, AreaLevel.PC6, "3311AA", "Voorstraat", 3),
                    area(1, AreaLevel.PC6, "3311AB", "Achterstraat; oost", 3),
                    area(2, AreaLevel.PC6, "3311AC", "=1+1", 3),
                    area(3, AreaLevel.NEIGHBOURHOOD, "BU05050101", "Haven", 4),
                    area(4, AreaLevel.DISTRICT, "WK050501", "Centrum", 5),
                    area(5, AreaLevel.MUNICIPALITY, "GM0505", "Dordrecht", -1)));

    @Test
    void aTableSaysWhatTheMapSaysWithSourcesTermsAndProtection() {
        String csv = csv(picture(Mode.SINGLE, layer("bijstand", "cc-by-4.0")));

        assertThat(csv)
                .contains("# Titel bijstand")
                .contains("bron CBS, voorwaarden Open, met bronvermelding (CC BY 4.0), periode 2025")
                .contains("beschermd")
                .contains("3311AA;Voorstraat;Haven, Centrum;")
                .contains(";12,5;Eigen cijfer;3311AA")
                .contains("\"Achterstraat; oost\"")
                .contains(";;Beschermd;")
                .contains(";'=1+1;");
    }

    @Test
    void aReaderOfEnglishTakesEnglishUnitsAlong() {
        MapPicture picture = picture(Mode.SINGLE, layer("leden", "cc0-1.0", "per 1.000 inwoners"));
        Taking dutch = Taking.of(picture, words, List.of());
        Taking english = Taking.of(picture, new MapWords(Locale.ENGLISH), List.of());

        assertThat(dutch.columns()).extracting(Taking.Column::heading).contains("Titel leden (per 1.000 inwoners)");
        assertThat(english.columns()).extracting(Taking.Column::heading).contains("Title leden (per 1,000 residents)");
        assertThat(new Formats(Locale.ENGLISH)
                        .figure(11, picture.layers().getFirst().indicator()))
                .isEqualTo("11\u00a0per 1,000 residents");
    }

    @Test
    void whatTheTermsForbidIsLeftOutAndSaidSoWithTheOutcomeMadeOfIt() {
        String csv = csv(picture(Mode.SCORE, layer("bijstand", "cc-by-4.0"), layer("zorg", Indicator.VIEW_ONLY)));

        assertThat(csv)
                .contains("Niet meegenomen, want de voorwaarden van de bron staan het niet toe: Titel zorg (CBS)")
                .contains("Daarom ontbreekt ook: Score")
                .contains(";Titel bijstand (%)")
                .doesNotContain("Titel zorg (%)")
                .doesNotContain(";Score;");
    }

    @Test
    void aMapFileHasShapesAndOnlyReleasedFigures() {
        Taking taking =
                Taking.of(picture(Mode.SINGLE, layer("bijstand", "cc0-1.0")), words, List.of("Gemaakt vandaag"));

        JsonNode map = JsonMapper.builder()
                .build()
                .readTree(TakenShapes.geoJson(
                        taking, Map.of(0, new GeometryFactory().toGeometry(new Envelope(4.6, 4.7, 51.8, 51.9)))));

        JsonNode first = map.get("features").get(0);
        assertThat(first.get("properties").get("Titel bijstand (%)").asDouble()).isEqualTo(12.5);
        assertThat(first.get("geometry").get("type").asString()).isEqualTo("Polygon");
        assertThat(map.get("features")
                        .get(1)
                        .get("properties")
                        .get("Titel bijstand (%)")
                        .isNull())
                .isTrue();
        assertThat(map.get("notes").toString()).contains("Gemaakt vandaag");
    }

    @Test
    void aWorkbookHasASheetOfFiguresAndOneAboutThem(@TempDir Path folder) throws IOException {
        Taking taking = Taking.of(picture(Mode.SINGLE, layer("bijstand", "cc0-1.0")), words, List.of());

        Path file = Files.write(folder.resolve("x.xlsx"), TakenFile.workbook(taking, "Cijfers", "Toelichting"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        }
    }

    private String csv(MapPicture picture) {
        return new String(TakenFile.csv(Taking.of(picture, words, List.of()), DUTCH), StandardCharsets.UTF_8);
    }

    private static MapPicture picture(Mode mode, Layer... layers) {
        return new MapPicture(
                mode,
                List.of(layers),
                layers[0].surface(),
                Optional.empty(),
                new MapPicture.Moments(Optional.of(YEAR), Optional.empty()),
                Filter.Match.ALL,
                "stamp");
    }

    private Layer layer(String code, String terms) {
        return layer(code, terms, "%");
    }

    private Layer layer(String code, String terms, String unit) {
        float[] values = {12.5f, Float.NaN, 30, Float.NaN, Float.NaN, 22};
        byte[] states = new byte[values.length];
        for (int node = 0; node < states.length; node++) {
            states[node] = (byte) (Float.isNaN(values[node]) ? CellState.PROTECTED : CellState.PUBLISHED).ordinal();
        }
        Slice slice = new Slice(new IndicatorCode(code), YEAR, hamlet.id(), states, values, values, values);
        Surface surface = Surface.of(hamlet, slice, AreaLevel.PC6);
        Indicator indicator = new Indicator(
                new IndicatorCode(code),
                new Text("Titel " + code, "Title " + code),
                Theme.SOCIO_ECONOMIC,
                Kind.RATE,
                unit,
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY,
                "CBS",
                terms,
                Ownership.SHARED,
                code,
                "aantal",
                Optional.of("huishoudens"));
        return new Layer(
                indicator,
                YEAR,
                slice,
                surface,
                50,
                Filter.Range.OPEN,
                Combination.Reference.of(surface, indicator.direction()));
    }

    private static Area area(int node, AreaLevel level, String code, String name, int parent) {
        return new Area(node, level, new AreaCode(code), name, parent, 40, 4.67, 51.8);
    }
}
