package nl.straatkubus.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoFiguresTest {
    private static final double NO_FIGURE = -99_000;
    private static final Demo DEMO = Demo.create();
    private static final List<DemoDataset> DATASETS = DEMO.datasets();

    static List<DemoDataset> datasets() {
        return DATASETS;
    }

    @Test
    void hasSharedAndOwnIndicatorsInEveryTheme() {
        List<IndicatorDefinition> shared =
                indicators(dataset -> dataset.municipality().isEmpty());
        for (String municipality : List.of("GM0034", "GM0505", "GM0642")) {
            List<IndicatorDefinition> own = indicators(dataset -> dataset.municipality()
                    .filter(code -> code.value().equals(municipality))
                    .isPresent());
            assertThat(own).hasSizeGreaterThanOrEqualTo(12);
            List<IndicatorDefinition> all = new ArrayList<>(shared);
            all.addAll(own);
            assertThat(all).extracting(IndicatorDefinition::code).doesNotHaveDuplicates();
            assertThat(all).extracting(IndicatorDefinition::kind).contains(Kind.values());
            assertThat(own).extracting(IndicatorDefinition::theme).contains(Theme.values());
        }
        assertThat(shared).hasSizeGreaterThanOrEqualTo(12);
        assertThat(shared).extracting(IndicatorDefinition::theme).contains(Theme.values());
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void aFileHoldsEveryColumnNoPartExceedsItsWholeAndRatesAreLifelike(DemoDataset dataset) throws IOException {
        List<List<String>> rows = rows(dataset);
        List<String> header = rows.getFirst();
        assertThat(header).startsWith("postcode").doesNotHaveDuplicates();
        for (IndicatorDefinition indicator : dataset.definition().indicators()) {
            int part = header.indexOf(indicator.numerator());
            assertThat(part).as("%s", indicator.code()).isGreaterThan(1);
            int whole = indicator.denominator().map(header::indexOf).orElse(part);
            assertThat(rows.stream().skip(1).filter(row -> {
                        double numerator = number(row.get(part));
                        boolean rate = indicator.kind() == Kind.RATE && numerator > NO_FIGURE;
                        return rate && (numerator < 0 || numerator > number(row.get(whole)));
                    }))
                    .as("%s", indicator.code())
                    .isEmpty();
            if (indicator.kind() == Kind.RATE) {
                boolean common = indicator.code().value().equals("koopwoningen");
                assertThat(share(rows, indicator, row -> row.get(1).equals("2024")))
                        .as("%s", indicator.code())
                        .isBetween(common ? 0.35 : 0.02, common ? 0.7 : 0.3);
            }
        }
        Set<String> keys = rows.stream().map(row -> row.get(0) + row.get(1)).collect(Collectors.toSet());
        assertThat(keys).as("one row a postcode and period").hasSameSizeAs(rows);
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        List<DemoDataset> again = Demo.create().datasets();
        for (int i : List.of(0, 4, DATASETS.size() - 1)) {
            assertThat(text(again.get(i)).hashCode())
                    .isEqualTo(text(DATASETS.get(i)).hashCode());
        }
    }

    @Test
    void arrearsAndNuisanceRiseTogetherInAFewPlacesOnly() throws IOException {
        Map<Boolean, Set<String>> places = Circumstances.of(Settlement.of(Dordrecht.plan())).stream()
                .collect(Collectors.partitioningBy(
                        street -> street.decline().touches(street.home().middle()),
                        Collectors.mapping(street -> street.home().pc6(), Collectors.toSet())));
        assertThat(places.get(true)).hasSizeBetween(12, 150);
        assertThat(growth("huren-en-verhuizen", "achterstand-huur", places.get(true)))
                .isGreaterThan(1.4);
        assertThat(growth("meldingen", "meldingen-overlast", places.get(true))).isGreaterThan(1.4);
        assertThat(growth("huren-en-verhuizen", "achterstand-huur", places.get(false)))
                .isCloseTo(1, within(0.15));
        assertThat(growth("meldingen", "meldingen-overlast", places.get(false))).isCloseTo(1, within(0.15));
    }

    @Test
    void aFewNeighbourhoodsStillOweTheirLastQuarter() throws IOException {
        for (DemoDataset dataset : DATASETS) {
            if (dataset.definition().code().value().equals("meldingen")) {
                Map<Boolean, Long> owed = rows(dataset).stream()
                        .filter(row -> row.get(1).equals("2025-Q4"))
                        .collect(Collectors.partitioningBy(row -> row.contains("-99995"), Collectors.counting()));
                assertThat(owed.get(true)).isBetween(10L, owed.get(false) / 5);
            }
        }
    }

    private static double growth(String dataset, String code, Set<String> streets) throws IOException {
        DemoDataset own = DATASETS.stream()
                .filter(one -> one.municipality().isPresent()
                        && one.municipality().get().value().equals("GM0505")
                        && one.definition().code().value().equals(dataset))
                .findFirst()
                .orElseThrow();
        IndicatorDefinition indicator = own.definition().indicators().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
        List<List<String>> rows = rows(own);
        return share(
                        rows,
                        indicator,
                        row -> streets.contains(row.get(0)) && row.get(1).equals("2025-Q3"))
                / share(
                        rows,
                        indicator,
                        row -> streets.contains(row.get(0)) && row.get(1).equals("2023-Q3"));
    }

    private static double share(List<List<String>> rows, IndicatorDefinition indicator, Predicate<List<String>> which) {
        int part = rows.getFirst().indexOf(indicator.numerator());
        int whole = rows.getFirst().indexOf(indicator.denominator().orElseThrow());
        double parts = 0;
        double wholes = 0;
        for (List<String> row : rows) {
            if (which.test(row) && number(row.get(part)) > NO_FIGURE) {
                parts += number(row.get(part));
                wholes += number(row.get(whole));
            }
        }
        return parts / wholes;
    }

    private static List<IndicatorDefinition> indicators(Predicate<DemoDataset> which) {
        return DATASETS.stream()
                .filter(which)
                .flatMap(dataset -> dataset.definition().indicators().stream())
                .toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static List<List<String>> rows(DemoDataset dataset) throws IOException {
        return text(dataset).lines().map(line -> Arrays.asList(line.split(";"))).toList();
    }

    private static String text(DemoDataset dataset) throws IOException {
        StringWriter text = new StringWriter();
        dataset.writeTo(text);
        return text.toString();
    }
}
