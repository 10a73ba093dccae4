package nl.straatkubus.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    private record One(String family, double rate) {}

    @Test
    void of_a_single_figure_all_discoveries_stay() {
        List<One> all = List.of(new One("arrears", 0.09), new One("arrears", 0.0999));

        assertThat(chosen(all, 1)).isEqualTo(all);
    }

    @Test
    void of_many_figures_one_that_hardly_stands_out_is_left_out() {
        List<One> all = List.of(new One("arrears", 0.03), new One("arrears", 0.002));

        assertThat(chosen(all, 4)).extracting(One::rate).containsExactly(0.002);
        assertThat(chosen(all, 40)).extracting(One::rate).containsExactly(0.002);
        assertThat(chosen(all, 60)).isEmpty();
    }

    @Test
    void the_more_figures_stand_out_the_more_of_each_is_told() {
        One mild = new One("arrears", 0.07);
        List<One> all = List.of(
                mild, new One("arrears", 0.001), new One("debts", 0.02), new One("work", 0.03), new One("crime", 0.08));

        assertThat(chosen(all, 4)).contains(mild);
        assertThat(chosen(all.subList(0, 2), 4)).doesNotContain(mild);
    }

    @Test
    void where_nothing_was_found_nothing_stays() {
        assertThat(chosen(List.of(), 3)).isEmpty();
    }

    private static List<One> chosen(List<One> all, int looked) {
        return Families.chosen(all, One::family, One::rate, looked);
    }
}
