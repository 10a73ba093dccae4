package nl.straatkubus.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTest {
    @Test
    void what_overlaps_over_any_number_of_steps_is_one_told_by_the_highest_bound() {
        Found left = found(0.08, 5, 1, 2, 3);
        Found middle = found(0.02, 9, 3, 4);
        Found right = found(0.001, 7, 4, 5);
        Found elsewhere = found(0.05, 6, 20, 21);

        List<Found> merged = Found.merged(List.of(left, elsewhere, right, middle));

        assertThat(merged).hasSize(2);
        assertThat(merged.getFirst().lowerBound()).isEqualTo(9);
        assertThat(merged.getFirst().ground()).isEqualTo(ground(3, 4));
        assertThat(merged.getFirst().reach()).isEqualTo(ground(1, 2, 3, 4, 5));
        assertThat(merged.getFirst().rate()).isEqualTo(0.001);
        assertThat(merged.getLast().reach()).isEqualTo(ground(20, 21));
    }

    private static Found found(double rate, double lowerBound, int... postcodes) {
        BitSet ground = ground(postcodes);
        return new Found(List.of(), rate, 2 * lowerBound, lowerBound, ground, ground);
    }

    private static BitSet ground(int... postcodes) {
        BitSet ground = new BitSet();
        for (int postcode : postcodes) {
            ground.set(postcode);
        }
        return ground;
    }
}
