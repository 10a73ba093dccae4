package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymbolLegendTest {
    @Test
    void circles_stand_for_round_numbers_that_the_map_reaches() {
        assertThat(SymbolLegend.steps(64)).containsExactly(50.0, 10.0, 2.0);
        assertThat(SymbolLegend.steps(2_400)).containsExactly(2_000.0, 500.0, 100.0);
        assertThat(SymbolLegend.steps(5)).containsExactly(5.0, 1.0);
    }
}
