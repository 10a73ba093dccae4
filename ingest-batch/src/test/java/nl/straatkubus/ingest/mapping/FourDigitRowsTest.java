package nl.straatkubus.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.WrittenFile;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.catalogue.Unit;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** Figures of four-digit postcodes become estimates of neighbourhoods, and never figures of streets. */
class FourDigitRowsTest {
    private static final Outlines NOWHERE = (lattice, level) -> List.of();
    /** 3311 lies in two neighbourhoods, 3312 in two, 3313 in one that it shares. */
    private static final Lattice TOWN = new Lattice(
            1,
            "GM0505-1",
            new MunicipalityCode("GM0505"),
            List.of(
                    area(0, AreaLevel.PC6, "3311AA", 6, 10),
                    area(1, AreaLevel.PC6, "3311AB", 6, 30),
                    area(2, AreaLevel.PC6, "3311BA", 7, 20),
                    area(3, AreaLevel.PC6, "3312AA", 7, 40),
                    area(4, AreaLevel.PC6, "3312AB", 8, 40),
                    area(5, AreaLevel.PC6, "3313AA", 8, 10),
                    area(6, AreaLevel.NEIGHBOURHOOD, "BU05050101", 9, 40),
                    area(7, AreaLevel.NEIGHBOURHOOD, "BU05050102", 9, 60),
                    area(8, AreaLevel.NEIGHBOURHOOD, "BU05050103", 9, 50),
                    area(9, AreaLevel.MUNICIPALITY, "GM0505", -1, 150)));

    private static Area area(int node, AreaLevel level, String code, int parent, int households) {
        return new Area(node, level, new AreaCode(code), code, parent, households, 4.6, 51.8);
    }

    @Test
    void countsAreDividedByHouseholdsAndTheWholeComesFromTheGeography() {
        assertThat(rows("PC4;INWONER\n3311;600\n3312;80\n3313;100\n9999;7000\n", count("INWONER", Layout.HOUSEHOLDS)))
                .containsExactly(
                        "PC4, INWONER, " + Layout.HOUSEHOLDS,
                        "2: BU05050101, 400, 40",
                        "2: BU05050102, 240, 60",
                        "3: BU05050103, 140, 50",
                        "5: NL9999, 7000, -99997");
    }

    @Test
    void averagesHoldForEveryHouseholdOfTheirPostcode() {
        assertThat(rows("pc4;gem;n\n3311;10,5;600\n3312;30;80\n3313;20;100\n", mean("gem", "n")))
                .containsExactly(
                        "pc4, gem, n",
                        "2: BU05050101, 10,5, 400",
                        "2: BU05050102, 13,75, 240",
                        "3: BU05050103, 22,86, 140");
    }

    @Test
    void neighbourhoodOfWhichTooLittleIsToldHasNoFigure() {
        assertThat(rows("pc4;n\n3311;600\n3312;80\n3313;-99997\n", count("n", null)))
                .contains("2: BU05050102, 240", "3: BU05050103, -99997");
        assertThat(rows("pc4;n\n3311;600\n3312;80\n3313;.\n", count("n", null))).contains("3: BU05050103, ");
        assertThat(rows("pc4;n\n3311;600\n3312;80\n", count("n", null))).contains("3: BU05050103, ");
    }

    @Test
    void fewInAPostcodeCountAsWithheld() {
        assertThat(rows("pc4;n\n3311;600\n3312;80\n3313;4\n", count("n", null))).contains("3: BU05050103, -99997");
        assertThat(rows("pc4;x;n\n3311;597;600\n3312;40;80\n3313;50;100\n", rate("x", "n")))
                .contains("2: BU05050101, -99997, -99997", "3: BU05050103, 70, 140");
        assertThat(rows("pc4;n\n3311;600\n3312;80\n3313;9\n", special("n"))).contains("3: BU05050103, -99997");
    }

    @Test
    void whoDominatesAPostcodeDominatesItsParts() {
        IndicatorDefinition amount = indicator(
                Kind.AMOUNT,
                "kwh",
                "klanten",
                Sensitivity.ORDINARY,
                Optional.of(new Contributors("grootste", "tweede")));
        assertThat(rows(
                        "pc4;kwh;klanten;grootste;tweede\n3311;6000;60;3000;600\n3312;800;80;400;200\n"
                                + "3313;100;10;50;20\n",
                        amount))
                .contains("2: BU05050101, 4000, 40, 2000, 400", "2: BU05050102, 2400, 60, 1000, 200");
    }

    @Test
    void recordsWithFourDigitsAreCountedFirst() {
        String file = "pc4;status\n" + "3311;open\n".repeat(30) + "3312 ;open\n".repeat(8) + "3313;open\n".repeat(10);
        Layout layout = in2020().shaped(new Shape.Records());
        assertThat(rows(WrittenFile.text(file), layout, count(Layout.ALL_RECORDS, null)))
                .contains("2: BU05050101, 20, 1, 1", "2: BU05050102, 14, 1, 1");
    }

    @Test
    void readersAreToldThatTheseAreEstimates() {
        FileSource file = WrittenFile.text("pc4;n\n3311;600\n");
        assertThat(DatasetFile.look(dataset(in2020(), count("n", null)), file, "proef", List.of(TOWN), NOWHERE)
                        .notes())
                .extracting(Sentence::code)
                .containsExactly("origin.pc4");
        FileSource streets = WrittenFile.text("pc6;n\n3311AA;600\n");
        assertThat(DatasetFile.look(dataset(in2020(), count("n", null)), streets, "proef", List.of(TOWN), NOWHERE)
                        .notes())
                .isEmpty();
    }

    private static Layout in2020() {
        return new Layout(Optional.empty(), Optional.empty(), Optional.of(Period.ofYear(2020)));
    }

    private static IndicatorDefinition count(String numerator, String denominator) {
        return indicator(Kind.COUNT, numerator, denominator, Sensitivity.ORDINARY);
    }

    private static IndicatorDefinition special(String numerator) {
        return indicator(Kind.COUNT, numerator, null, Sensitivity.SPECIAL);
    }

    private static IndicatorDefinition rate(String numerator, String denominator) {
        return indicator(Kind.RATE, numerator, denominator, Sensitivity.ORDINARY);
    }

    private static IndicatorDefinition mean(String numerator, String denominator) {
        return indicator(Kind.MEAN, numerator, denominator, Sensitivity.ORDINARY);
    }

    private static IndicatorDefinition indicator(
            Kind kind, String numerator, String denominator, Sensitivity sensitivity) {
        return indicator(kind, numerator, denominator, sensitivity, Optional.empty());
    }

    private static IndicatorDefinition indicator(
            Kind kind,
            String numerator,
            String denominator,
            Sensitivity sensitivity,
            Optional<Contributors> contributors) {
        return new IndicatorDefinition(
                new IndicatorCode("proef"),
                new Text(numerator, null),
                Theme.SOCIO_ECONOMIC,
                kind,
                numerator,
                Optional.ofNullable(denominator),
                Unit.of(""),
                Direction.NEUTRAL,
                sensitivity,
                Optional.empty(),
                contributors);
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

    private static List<String> rows(String file, IndicatorDefinition... indicators) {
        return rows(WrittenFile.text(file), in2020(), indicators);
    }

    private static List<String> rows(FileSource file, Layout layout, IndicatorDefinition... indicators) {
        DatasetFile data = DatasetFile.look(dataset(layout, indicators), file, "proef", List.of(TOWN), NOWHERE);
        List<String> rows = new ArrayList<>();
        rows.add(String.join(", ", data.plan().columns()));
        try (Table table = data.open(file)) {
            while (table.hasNext()) {
                Row row = table.next();
                rows.add(row.line() + ": " + String.join(", ", rounded(row.cells())));
            }
        }
        return rows;
    }

    /** To hundredths. */
    private static List<String> rounded(String[] cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.matches("-?\\d+[.,]\\d{3,}") ? shortened(cell) : cell)
                .toList();
    }

    private static String shortened(String cell) {
        double number = Math.round(Double.parseDouble(cell.replace(',', '.')) * 100) / 100.0;
        return number == Math.rint(number)
                ? String.valueOf((long) number)
                : String.valueOf(number).replace('.', ',');
    }
}
