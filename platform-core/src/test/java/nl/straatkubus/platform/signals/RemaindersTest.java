package nl.straatkubus.platform.signals;

import static nl.straatkubus.platform.catalogue.Direction.HIGHER_IS_WORSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RemaindersTest {
    private static final Offset<Double> EXACT = within(1e-4);
    private static final Indicator ARREARS = Town.indicator("huurachterstand", HIGHER_IS_WORSE);
    private static final Period QUARTER = Town.quarters(1).getFirst();

    /** Two blocks that make one of 250 households, in a neighbourhood of eight. */
    private static final int ONE = 122;

    private static final int OTHER = 123;

    @Test
    void withheld_blocks_share_what_is_left_of_the_area_around_them_by_their_households() {
        Town town = new Town();
        int one = town.node(AreaLevel.B100, ONE);
        int other = town.node(AreaLevel.B100, OTHER);
        int both = town.node(AreaLevel.B250, ONE);
        Slice whole = slice(town, Set.of());
        Slice slice = slice(town, Set.of(one, other, both));

        Remainders remainders = Remainders.of(slice, town.lattice());

        double left = whole.numerator(one) + whole.numerator(other);
        double share = Town.households(ONE) / (double) (Town.households(ONE) + Town.households(OTHER));
        assertThat(remainders.knows(one)).isTrue();
        assertThat(remainders.cases(one, Town.households(ONE))).isCloseTo(left * share, EXACT);
        assertThat(remainders.cases(other, Town.households(OTHER))).isCloseTo(left * (1 - share), EXACT);
        assertThat(remainders.cases(both, Town.households(ONE) + Town.households(OTHER)))
                .isCloseTo(left, EXACT);
    }

    @Test
    void of_what_was_released_by_itself_nothing_is_guessed() {
        Town town = new Town();

        Remainders remainders = Remainders.of(slice(town, Set.of()), town.lattice());

        assertThat(remainders.knows(town.node(AreaLevel.B100, ONE))).isFalse();
    }

    private static Slice slice(Town town, Set<Integer> hidden) {
        town.release(ARREARS, List.of(QUARTER), 1, hidden, (block, period, own) -> own);
        return town.slice(ARREARS.code(), QUARTER).orElseThrow();
    }
}
