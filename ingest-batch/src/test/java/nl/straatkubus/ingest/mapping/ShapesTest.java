package nl.straatkubus.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.dataset.Ranges;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.WrittenFile;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** Files in every shape end as rows of one area and one period. */
class ShapesTest {
    private static final Outlines NOWHERE = (lattice, level) -> List.of();
    private static final String HOUSEHOLDS = Layout.HOUSEHOLDS;

    /** Three streets of 10, 30 and 0 households in one neighbourhood. */
    private static final Lattice TOWN = new Lattice(
            1,
            "GM0505-1",
            new MunicipalityCode("GM0505"),
            List.of(
                    area(0, AreaLevel.PC6, "3311AA", "Voorstraat", 3, 10),
                    area(1, AreaLevel.PC6, "3311AB", "Grotekerksbuurt", 3, 30),
                    area(2, AreaLevel.PC6, "3311AC", "Lange Geldersekade", 3, 0),
                    area(3, AreaLevel.NEIGHBOURHOOD, "BU05050101", "Voorstraat-Noord", 4, 40),
                    area(4, AreaLevel.MUNICIPALITY, "GM0505", "Dordrecht", -1, 40)));

    private static Area area(int node, AreaLevel level, String code, String name, int parent, int households) {
        return new Area(node, level, new AreaCode(code), name, parent, households, 4.6, 51.8);
    }

    @Test
    void observationsStandSideBySide() {
        String file = """
                postcode;jaar;indicator;waarde
                3311AA;2024;Achterstand;3
                3311 aa;2024;Huishoudens;10
                3311AB;2024;achterstand ;6
                3311AB;2024;Inkomen;31.200
                3311AB;2024;Huishoudens;30
                3311AB;2023;Huishoudens;29
                """;
        Layout layout = Layout.detected().shaped(new Shape.Long("indicator", "waarde"));
        assertThat(rows(file, layout, rate("Achterstand", "Huishoudens")))
                .containsExactly(
                        "postcode, jaar, Achterstand, Huishoudens",
                        "2: 3311AA, 2024, 3, ",
                        "3: 3311 aa, 2024, , 10",
                        "4: 3311AB, 2024, 6, 30",
                        "7: 3311AB, 2023, , 29");
    }

    @Test
    void anObservationThatComesTwiceIsNotLost() {
        String file = "pc6;soort;aantal;klanten\n3311AA;gas;3;10\n3311AA;gas;4;11\n3311AA;elk;5;12\n";
        Layout layout = in(2024).shaped(new Shape.Long("soort", "aantal"));
        assertThat(rows(file, layout, count("gas", "klanten"), count("elk", "klanten")))
                .containsExactly(
                        "pc6, gas, klanten (gas), elk, klanten (elk)",
                        "2: 3311AA, 3, 10, 5, 12",
                        "3: 3311AA, 4, 11, , ");
    }

    @Test
    void recordsAreCountedAndNothingElseOfThemIsKept() {
        String file = """
                naam;postcode;datum;status;schuld
                Jansen;3311AA;12-02-2024;open;1.000
                Smit;3311 AA;2024-03-30;Gesloten;250,50
                Bakker;3311AA;2024-04-01;open;
                Visser;nergens;2024-04-01;open;5
                Mulder;3311AB;01-01-2024;heropend;veel
                """;
        Layout layout = Layout.detected().shaped(new Shape.Records());
        assertThat(rows(file, layout, rate("status=open|heropend", "*"), amount("schuld", "*")))
                .containsExactly(
                        "postcode, datum, status=open|heropend, aantal rijen, schuld"
                                + ", status=open|heropend (grootste), aantal rijen (grootste), schuld (grootste)"
                                + ", status=open|heropend (op één na grootste), aantal rijen (op één na grootste)"
                                + ", schuld (op één na grootste)",
                        "2: 3311AA, 2024-Q1, 1, 2, 1250,5, 1, 1, 1000, 0, 1, 250,5",
                        "4: 3311AA, 2024-Q2, 1, 1, 0, 1, 1, 0, 0, 0, 0",
                        "5: nergens, 2024-Q2, , , , , , , , , ",
                        "6: 3311AB, 2024-Q1, , , veel, , , , , , ");
    }

    @Test
    void rangesOfPostcodesAreSpreadByConnections() {
        String file = """
                POSTCODE_VAN;POSTCODE_TOT;AANSLUITINGEN_AANTAL;SJV_GEMIDDELD
                3311AA;3311AB;20;1500
                3311AB;3311AC;10;3000
                9999AA;9999AB;10;3000
                """;
        IndicatorDefinition use = indicator(Kind.MEAN, "SJV_GEMIDDELD", Optional.of("AANSLUITINGEN_AANTAL"));
        assertThat(rows(file, in(2024), use))
                .containsExactly(
                        "POSTCODE_VAN, POSTCODE_TOT, AANSLUITINGEN_AANTAL, SJV_GEMIDDELD",
                        "2: 3311AA, 3311AB, 5, 1500",
                        "2: 3311AB, 3311AB, 25, 2100",
                        "3: 3311AC, 3311AC, 0, ",
                        "4: 9999AA, 9999AB, 10, 3000");
        assertThat(rows(file, in(2024).until(Optional.empty(), Ranges.COVERING), use))
                .contains("2: 3311AA, 3311AB, 20, 1500", "2: 3311AB, 3311AB, 30, 2000", "3: 3311AC, 3311AC, 10, 3000");
    }

    @Test
    void dumpsOfStatLineAreReadForTheTotalOnly() {
        String file = """
                ID,Woningkenmerken,RegioS,Perioden,GemiddeldAardgasverbruik_1
                0,T001100,GM0505,2022JJ00,1850.0
                1,ZW10290,GM0505,2022JJ00,1450.0
                2,T001100,GM0505,2023JJ00,1500.0
                3,ZW10290,GM0505,2023JJ00,.
                """;
        IndicatorDefinition gas = indicator(Kind.MEAN, "GemiddeldAardgasverbruik_2", Optional.of(HOUSEHOLDS));
        assertThat(rows(file, Layout.detected(), gas))
                .containsExactly(
                        "ID, Woningkenmerken, RegioS, Perioden, GemiddeldAardgasverbruik_1, " + HOUSEHOLDS,
                        "2: 0, T001100, GM0505, 2022JJ00, 1850.0, 40",
                        "4: 2, T001100, GM0505, 2023JJ00, 1500.0, 40");
        assertThat(rows(file, Layout.detected().only(Map.of("Woningkenmerken", "zw10290")), gas))
                .hasSize(3)
                .last()
                .isEqualTo("5: 3, ZW10290, GM0505, 2023JJ00, ., 40");
    }

    @Test
    void rowsOfOtherMunicipalitiesAreToldByTheirCode() {
        String file = "CBS gemeentecode;pc6;n\nGM0505;3311AA;5\nGM0642;3331AA;6\n642;3311AB;7\n;3311AC;8\n";
        assertThat(rows(file, in(2024), count("n", null)))
                .containsExactly(
                        "CBS gemeentecode, pc6, n",
                        "2: GM0505, 3311AA, 5",
                        "3: GM0642, NL00, 6",
                        "4: 642, NL00, 7",
                        "5: , 3311AC, 8");
    }

    @Test
    void namesOfAreasAreUnderstoodWhereTheyAreOnes() {
        String file = "\uFEFF\"Wijken en buurten\";\"Afstand tot bibliotheek (km)\"\n"
                + "\"Nederland\";\"     2.0\"\n\"Voorstraat-Noord\";\"     1.1\"\n\"Elders\";\"       .\"\n";
        assertThat(rows(file, in(2021), indicator(Kind.MEAN, "Afstand tot bibliotheek (km)", Optional.of(HOUSEHOLDS))))
                .contains("3: BU05050101,      1.1, 40", "4: Elders,        ., -99997");
    }

    @Test
    void asksWhichSheetWhereThereIsAChoice() {
        FileSource zip = WrittenFile.zip(Map.of(
                "a.csv", "pc6;x\n3311AA;1\n".getBytes(StandardCharsets.UTF_8),
                "b.csv", "zonder kolommen".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() ->
                        DatasetFile.look(dataset(in(2024), count("x", null)), zip, "a.zip", List.of(TOWN), NOWHERE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a.csv")
                .hasMessageContaining("b.csv");
        Reading chosen = new Reading(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("a.csv"));
        assertThat(rows(zip, in(2024).read(chosen), count("x", null))).hasSize(2);
    }

    private static Layout in(int year) {
        return new Layout(Optional.empty(), Optional.empty(), Optional.of(Period.ofYear(year)));
    }

    private static IndicatorDefinition rate(String numerator, String denominator) {
        return indicator(Kind.RATE, numerator, Optional.of(denominator));
    }

    private static IndicatorDefinition count(String numerator, String denominator) {
        return indicator(Kind.COUNT, numerator, Optional.ofNullable(denominator));
    }

    private static IndicatorDefinition amount(String numerator, String denominator) {
        return indicator(Kind.AMOUNT, numerator, Optional.of(denominator));
    }

    private static IndicatorDefinition indicator(Kind kind, String numerator, Optional<String> denominator) {
        return new IndicatorDefinition(
                new IndicatorCode("i" + Math.abs(numerator.hashCode())),
                new Text(numerator, null),
                Theme.SOCIO_ECONOMIC,
                kind,
                numerator,
                denominator,
                "",
                Direction.NEUTRAL,
                Sensitivity.ORDINARY);
    }

    private static DatasetDefinition dataset(Layout layout, IndicatorDefinition... indicators) {
        return new DatasetDefinition(
                new DatasetCode("proef"),
                new Text("Proef", null),
                "Bron",
                "internal-use",
                Policy.GOOD_ROWS,
                0.05,
                layout,
                Arrays.asList(indicators));
    }

    private static List<String> rows(String file, Layout layout, IndicatorDefinition... indicators) {
        return rows(WrittenFile.text(file), layout, indicators);
    }

    /** The names of the columns, then each row with its line. */
    private static List<String> rows(FileSource file, Layout layout, IndicatorDefinition... indicators) {
        DatasetFile data = DatasetFile.look(dataset(layout, indicators), file, "proef", List.of(TOWN), NOWHERE);
        List<String> rows = new ArrayList<>();
        rows.add(String.join(", ", data.plan().columns()));
        try (Table table = data.open(file)) {
            while (table.hasNext()) {
                Row row = table.next();
                rows.add(row.line() + ": " + String.join(", ", row.cells()));
            }
        }
        return rows;
    }
}
