package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.platform.geography.AreaLevel;
import org.junit.jupiter.api.Test;

/** What an area manager's link carries, and what someone may have made of it on the way. */
class ChoicesTest {
    private static final IndicatorCode BENEFIT = new IndicatorCode("bijstand");
    private static final IndicatorCode ARREARS = new IndicatorCode("huurachterstand");
    private static final IndicatorCode WASTE = new IndicatorCode("afval");

    @Test
    void aLinkBringsBackTheSameChoices() {
        Choices choices = Choices.none()
                .with(BENEFIT)
                .with(ARREARS)
                .with(WASTE)
                .weighing(0, 60)
                .in(Mode.SCORE)
                .at(Period.parse("2025-Q2"))
                .at(AreaLevel.NEIGHBOURHOOD)
                .by(Division.by(Classes.Method.QUANTILE))
                .since(Optional.of(Period.ofYear(2023)))
                .within(Bounds.NONE
                        .with(BENEFIT, new Filter.Range(8, Double.POSITIVE_INFINITY))
                        .with(WASTE, new Filter.Range(-2.5, 40))
                        .matching(Filter.Match.ANY));

        assertThat(Choices.read(choices.write())).isEqualTo(choices);
    }

    @Test
    void whatMakesNoSenseInALinkIsLeftOut() {
        Choices choices = Choices.read(Map.of(
                "i", "bijstand,Geen Code!,bijstand,afval",
                "w", "0,x",
                "m", "holographic",
                "p", "gisteren",
                "l", "municipality",
                "k", "magic",
                "f", "bijstand:40:8,afval:1e9:,leefbaarheid:1:2,:,x",
                "o", "most"));

        assertThat(choices.indicators()).containsExactly(BENEFIT, WASTE);
        assertThat(choices.shares()).hasSize(2);
        assertThat(choices.shares().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(choices.mode()).isEmpty();
        assertThat(choices.period()).isEmpty();
        assertThat(choices.level()).isEqualTo(AreaLevel.PC6);
        assertThat(choices.division()).isEqualTo(Division.NATURAL);
        assertThat(choices.bounds()).isEqualTo(Bounds.NONE);
    }

    @Test
    void movingOneWeightLetsTheOthersShareTheRestInProportion() {
        Choices choices = Choices.none()
                .of(List.of(BENEFIT, ARREARS, WASTE), List.of(40, 40, 20))
                .weighing(0, 70);

        assertThat(choices.shares()).containsExactly(70, 20, 10);
        assertThat(choices.weighing(0, 100).weighing(0, 40).shares()).containsExactly(40, 30, 30);
        assertThat(choices.evened().shares().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void twoIndicatorsMeetInOnePictureAndMoreMakeAScoreUnlessAskedOtherwise() {
        Choices two = Choices.none().with(BENEFIT).with(ARREARS);

        assertThat(Mode.suiting(1, two.mode())).isEqualTo(Mode.SINGLE);
        assertThat(Mode.suiting(2, two.mode())).isEqualTo(Mode.TWO_IN_ONE);
        assertThat(Mode.suiting(3, two.mode())).isEqualTo(Mode.SCORE);
        assertThat(Mode.suiting(3, two.in(Mode.TWO_IN_ONE).mode())).isEqualTo(Mode.TWO_IN_ONE);
        assertThat(Mode.suiting(1, two.in(Mode.SCORE).mode())).isEqualTo(Mode.SINGLE);
        assertThat(Mode.suiting(1, two.in(Mode.FILTER).mode())).isEqualTo(Mode.FILTER);
    }

    @Test
    void limits_of_ones_own_travel_with_the_address_and_nonsense_does_not() {
        Choices own = Choices.read(Map.of("i", "bijstand", "b", "-2_5.5_10"));

        assertThat(own.division().limits()).containsExactly(-2f, 5.5f, 10f);
        assertThat(Choices.read(own.write())).isEqualTo(own);
        assertThat(Division.typed("5,5  10;20"))
                .hasValueSatisfying(division -> assertThat(division.limits()).containsExactly(5.5f, 10f, 20f));
        for (String nonsense : List.of("", "x", "10 5", "1 2 3 4 5", "1e9")) {
            assertThat(Division.typed(nonsense)).isEmpty();
        }
    }

    @Test
    void boxesThatAreTickedBecomeWhatClickingThemOneAfterAnotherGives() {
        Choices chosen = Choices.none().with(BENEFIT).with(ARREARS).weighing(0, 70);

        assertThat(chosen.ticked("afval")).isEqualTo(chosen.with(WASTE));
        assertThat(chosen.ticked("afval,bijstand")).isEqualTo(chosen.with(WASTE).without(BENEFIT));
        assertThat(chosen.ticked("afval,afval").indicators()).containsExactly(BENEFIT, ARREARS);
        assertThat(chosen.ticked("<niets>,")).isEqualTo(chosen);
    }
}
