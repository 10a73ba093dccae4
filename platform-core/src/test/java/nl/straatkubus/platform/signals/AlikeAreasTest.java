package nl.straatkubus.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.AreaLevel;
import org.junit.jupiter.api.Test;

/** In a town where every other block is full of rented flats of one person each. */
class AlikeAreasTest {
    private static final List<Period> QUARTERS = Town.quarters(2);
    private static final Indicator ARREARS = Town.indicator("achterstand-huur", Direction.HIGHER_IS_WORSE);

    private final AlikeAreas alike = new AlikeAreas();

    @Test
    void blocks_of_flats_are_like_blocks_of_flats() {
        Town town = new Town()
                .release(trait("huurwoningen"), QUARTERS, 1, Set.of(), AlikeAreasTest::flats)
                .release(trait("alleenstaand"), QUARTERS, 2, Set.of(), AlikeAreasTest::flats)
                .release(ARREARS, QUARTERS, 3, Set.of(), (block, period, own) -> own);
        int[] blocks = town.lattice().rows(AreaLevel.B100);

        int[] found = alike.to(blocks[40], blocks, town, ARREARS, QUARTERS.getLast());

        assertThat(found).hasSize(50).doesNotContain(blocks[40]).doesNotHaveDuplicates();
        assertThat(IntStream.of(found)
                        .filter(node -> place(blocks, node) % 2 == 0)
                        .count())
                .as("flats among what flats are like")
                .isEqualTo(50);
    }

    @Test
    void nothing_is_called_alike_where_too_little_is_known_or_too_few_are_there() {
        Town town = new Town()
                .release(trait("huurwoningen"), QUARTERS, 1, Set.of(), AlikeAreasTest::flats)
                .release(ARREARS, QUARTERS, 3, Set.of(), (block, period, own) -> own);
        int[] blocks = town.lattice().rows(AreaLevel.B100);
        assertThat(alike.to(blocks[40], blocks, town, ARREARS, QUARTERS.getLast()))
                .isEmpty();

        town.release(trait("alleenstaand"), QUARTERS, 2, Set.of(), AlikeAreasTest::flats);
        int[] few = IntStream.of(blocks).limit(12).toArray();
        assertThat(alike.to(few[4], few, town, ARREARS, QUARTERS.getLast())).isEmpty();
    }

    private static double flats(int block, int period, double own) {
        return block % 2 == 0 ? 0.8 : 0.2;
    }

    private static int place(int[] blocks, int node) {
        return IntStream.range(0, blocks.length)
                .filter(place -> blocks[place] == node)
                .findFirst()
                .orElseThrow();
    }

    private static Indicator trait(String code) {
        return new Indicator(
                new IndicatorCode(code),
                new Text(code, code),
                Theme.POPULATION_HOUSING,
                Kind.RATE,
                "%",
                Direction.NEUTRAL,
                Sensitivity.ORDINARY,
                "CBS",
                "cc-by-4.0",
                Ownership.SHARED,
                "wonen",
                code,
                Optional.of("woningen"));
    }
}
