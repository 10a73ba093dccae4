package nl.straatkubus.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.catalogue.Unit;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a dataset says of how its figures hang together. */
@IngestTest
class RelationsTest {
    private static final MunicipalityCode HERE = new MunicipalityCode("GM0606");
    private static final IndicatorCode ALL = new IndicatorCode("inwoners-606");
    private static final IndicatorCode MEN = new IndicatorCode("mannen-606");
    private static final IndicatorCode WOMEN = new IndicatorCode("vrouwen-606");

    @Autowired
    Datasets datasets;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Municipalities municipalities;

    @BeforeEach
    void municipality() {
        municipalities.open(HERE, "Schiedam");
    }

    @Test
    void whatIsDeclaredStandsInTheCatalogueUntilItIsDeclaredOtherwise() {
        Relation sum = new Relation.SumOf(ALL, List.of(MEN, WOMEN));
        Relation part = new Relation.PartOf(MEN, ALL);

        here(() -> datasets.define(people(Kind.COUNT, sum, part)));

        here(() -> {
            assertThat(catalogue.relations()).contains(sum, part);
            assertThat(datasets.find(new DatasetCode("inwoners-606"))
                            .orElseThrow()
                            .definition()
                            .relations())
                    .containsExactly(sum, part);
        });
        here(() -> datasets.define(people(Kind.COUNT, new Relation.Complement(MEN, WOMEN, ALL))));
        here(() -> assertThat(catalogue.relations("inwoners-606"))
                .containsExactly(new Relation.Complement(MEN, WOMEN, ALL)));
    }

    @Test
    void relationsThatCannotHoldAreAllNamedAtOnce() {
        Relation unknown = new Relation.PartOf(MEN, new IndicatorCode("bestaat-niet"));
        Relation back = new Relation.PartOf(ALL, MEN);

        assertThatThrownBy(() -> here(
                        () -> datasets.define(people(Kind.COUNT, new Relation.PartOf(MEN, ALL), back, back, unknown))))
                .isInstanceOfSatisfying(InvalidDataset.class, refused -> assertThat(refused.faults())
                        .extracting(
                                fault -> fault.field() + " " + fault.reason().code())
                        .containsExactly(
                                "relations[2] dataset.relation-twice",
                                "relations[3] dataset.relation-unknown",
                                "relations dataset.relation-circle"));
        assertThatThrownBy(() -> here(() -> datasets.define(people(Kind.MEAN, new Relation.PartOf(MEN, ALL)))))
                .hasMessageContaining("averages do not add up");
    }

    @Test
    void euroAndHouseholdsDoNotAddUpNorDoHouseholdsAndInhabitants() {
        IndicatorDefinition households = counted("huishoudens-606", Kind.COUNT, "", "Huishoudens");
        IndicatorDefinition income = counted("inkomen-606", Kind.AMOUNT, "€", "");
        IndicatorDefinition inhabitants = counted("bewoners-606", Kind.RATE, "%", "inwoners");
        IndicatorDefinition renters = counted("huurders-606", Kind.RATE, "%", "huishoudens");

        assertThatThrownBy(() -> here(() -> datasets.define(dataset(
                        "mengsel-606",
                        List.of(households, income, inhabitants, renters),
                        new Relation.PartOf(renters.code(), households.code()),
                        new Relation.PartOf(inhabitants.code(), households.code()),
                        new Relation.PartOf(income.code(), households.code())))))
                .isInstanceOfSatisfying(InvalidDataset.class, refused -> assertThat(refused.faults())
                        .extracting(
                                fault -> fault.field() + " " + fault.reason().text(Locale.of("nl")))
                        .containsExactly(
                                "relations[1] bewoners-606 telt inwoners en huishoudens-606 telt huishoudens: die tellen"
                                        + " niet bij elkaar op.",
                                "relations[2] inkomen-606 en huishoudens-606 tellen niet bij elkaar op: het ene is een"
                                        + " bedrag of hoeveelheid, het andere een aantal."));
    }

    @Test
    void ofTwoStewardsWhoChangeADatasetAtOnceTheSecondHearsOfTheFirstAndNothingIsLost() {
        here(() -> datasets.define(people(Kind.COUNT)));
        DatasetCode code = new DatasetCode("inwoners-606");
        int seen = overview(code).revision();
        here(() -> datasets.define(people(Kind.COUNT, new Relation.PartOf(MEN, ALL)), seen));

        assertThatThrownBy(() -> here(() -> datasets.define(people(Kind.COUNT, new Relation.PartOf(WOMEN, ALL)), seen)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.sentence().text(Locale.of("nl")))
                                .startsWith("Iemand anders heeft deze dataset intussen gewijzigd."));

        assertThat(overview(code).definition().relations()).containsExactly(new Relation.PartOf(MEN, ALL));
        here(() -> datasets.define(
                people(Kind.COUNT, new Relation.PartOf(WOMEN, ALL)),
                overview(code).revision()));
        assertThat(overview(code).definition().relations()).containsExactly(new Relation.PartOf(WOMEN, ALL));
    }

    @Test
    void newDatasetNeverTakesThePlaceOfOneWithTheSameName() {
        DatasetCode code = new DatasetCode("naamgenoot-606");
        DatasetDefinition first =
                dataset(code.value(), List.of(count(new IndicatorCode("naamgenoot-606"), Kind.COUNT)));
        here(() -> datasets.add(first, SmallTown.steward(HERE)));

        assertThatThrownBy(() -> here(() -> datasets.add(
                        dataset(code.value(), List.of(count(new IndicatorCode("ander-606"), Kind.COUNT))),
                        SmallTown.steward(HERE))))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("There is a dataset of this name already");
        assertThat(overview(code).definition().indicators()).isEqualTo(first.indicators());
    }

    private DatasetOverview overview(DatasetCode code) {
        return DataScope.municipality(HERE, Duty.WEB)
                .get(() -> datasets.find(code))
                .orElseThrow();
    }

    private static IndicatorDefinition counted(String code, Kind kind, String unit, String counted) {
        return new IndicatorDefinition(
                new IndicatorCode(code),
                new Text(code, code),
                Theme.HOUSING_VALUE,
                kind,
                code,
                Optional.of("n"),
                Unit.of(unit),
                Direction.NEUTRAL,
                Sensitivity.ORDINARY,
                Optional.of(counted).filter(word -> !word.isEmpty()),
                Optional.empty());
    }

    @Test
    void largestContributorsAndUnitsInTwoLanguagesStayWithTheIndicator() {
        IndicatorDefinition turnover = new IndicatorDefinition(
                new IndicatorCode("omzet-606"),
                new Text("Omzet", "Turnover"),
                Theme.HOUSING_VALUE,
                Kind.AMOUNT,
                "omzet",
                Optional.of("winkels"),
                new Unit("winkels in de straat", "shops in the street"),
                Direction.NEUTRAL,
                Sensitivity.ORDINARY,
                Optional.of("winkels"),
                Optional.of(new Contributors("grootste", "tweede")));

        here(() -> datasets.define(dataset("omzet-606", List.of(turnover))));

        here(() -> assertThat(datasets.find(new DatasetCode("omzet-606"))
                        .orElseThrow()
                        .definition()
                        .indicators())
                .containsExactly(turnover));
    }

    private static DatasetDefinition people(Kind kind, Relation... relations) {
        return dataset(
                "inwoners-606", List.of(count(ALL, Kind.COUNT), count(MEN, kind), count(WOMEN, Kind.COUNT)), relations);
    }

    private static IndicatorDefinition count(IndicatorCode code, Kind kind) {
        return new IndicatorDefinition(
                code,
                new Text(code.value(), code.value()),
                Theme.POPULATION_HOUSING,
                kind,
                code.value(),
                kind == Kind.MEAN ? Optional.of("n") : Optional.empty(),
                "",
                Direction.NEUTRAL,
                Sensitivity.ORDINARY);
    }

    private static DatasetDefinition dataset(String code, List<IndicatorDefinition> indicators, Relation... relations) {
        return new DatasetDefinition(
                new DatasetCode(code),
                new Text(code, code),
                "Gemeente",
                "internal-use",
                Policy.GOOD_ROWS,
                0.05,
                Layout.detected(),
                indicators,
                Arrays.asList(relations));
    }

    private static void here(Runnable work) {
        DataScope.municipality(HERE, Duty.WEB).run(work);
    }
}
