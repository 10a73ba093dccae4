package nl.straatkubus.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
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
    void largestContributorsAndTheUnitCountedStayWithTheIndicator() {
        IndicatorDefinition turnover = new IndicatorDefinition(
                new IndicatorCode("omzet-606"),
                new Text("Omzet", "Turnover"),
                Theme.HOUSING_VALUE,
                Kind.AMOUNT,
                "omzet",
                Optional.of("winkels"),
                "€",
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
