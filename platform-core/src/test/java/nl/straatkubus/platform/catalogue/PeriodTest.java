package nl.straatkubus.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void periods_read_and_write_the_same_form() {
        assertThat(Stream.of("2024", "2024-Q1", "2024-03")
                        .map(code -> Period.parse(code).code()))
                .containsExactly("2024", "2024-Q1", "2024-03");
        assertThatThrownBy(() -> Period.parse("2024-Q5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.parse("24")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void periods_sort_by_when_they_end_and_the_longer_last() {
        assertThat(Stream.of("2025", "2024", "2024-12", "2024-Q4", "2024-Q1")
                        .map(Period::parse)
                        .sorted()
                        .map(Period::code))
                .containsExactly("2024-Q1", "2024-12", "2024-Q4", "2024", "2025");
    }
}
