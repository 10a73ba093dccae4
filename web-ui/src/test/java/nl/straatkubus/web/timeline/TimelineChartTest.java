package nl.straatkubus.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.SketchIndicator;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import org.junit.jupiter.api.Test;

/** Figures that were released by year, and later by quarter too. */
class TimelineChartTest {
    private static final Area STREET =
            new Area(0, AreaLevel.PC6, new AreaCode("3311AA"), "Voorstraat", -1, 40, 4.67, 51.8);

    @Test
    void a_line_runs_through_periods_of_one_length_only() {
        AreaTimeline.Figure figure = figure("2023", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024");

        assertThat(codes(figure)).containsExactly("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
        assertThat(figure.hasMore()).isTrue();
        assertThat(drawing(figure)).containsPattern("<path d=\"M[\\d. ]+(L[\\d. ]+){3}\" stroke=\"var\\(--sk-theme");
    }

    @Test
    void years_make_the_line_where_more_of_them_are_told() {
        AreaTimeline.Figure figure = figure("2021", "2022", "2023", "2024-Q3", "2024-Q4", "2024");

        assertThat(codes(figure)).containsExactly("2021", "2022", "2023", "2024");
    }

    @Test
    void of_as_many_years_as_quarters_the_quarters_make_the_line() {
        assertThat(codes(figure("2023", "2024-Q4", "2024", "2025-Q1"))).containsExactly("2024-Q4", "2025-Q1");
        assertThat(figure("2023", "2024").hasMore()).isFalse();
    }

    @Test
    void no_line_runs_over_a_period_that_is_withheld_and_what_stands_alone_is_a_dot() {
        String drawing = drawing(figure("2024-Q1", "2024-Q2", "2024-Q4"));

        assertThat(drawing).containsPattern("M[\\d. ]+L[\\d. ]+M[\\d. ]+h0\"");
    }

    @Test
    void the_key_says_how_long_the_periods_are_and_where_the_line_begins_and_ends() {
        assertThat(new TimelineWords(Locale.of("nl")).line(figure("2024-Q1", "2024-Q2", "2024")))
                .isEqualTo("bijstand per kwartaal, van 5% (1e kwartaal 2024) naar 10% (2e kwartaal 2024)");
    }

    private static List<String> codes(AreaTimeline.Figure figure) {
        return figure.line().stream().map(step -> step.period().code()).toList();
    }

    private static String drawing(AreaTimeline.Figure figure) {
        AreaTimeline timeline = new AreaTimeline(STREET, List.of(figure), List.of(), List.of());
        return TimelineChart.of(timeline, LocalDate.of(2025, 3, 1), "", Locale.ENGLISH)
                .getElement()
                .getProperty("innerHTML");
    }

    private static AreaTimeline.Figure figure(String... periods) {
        List<Period> sorted = Stream.of(periods).map(Period::parse).toList();
        return new AreaTimeline.Figure(
                SketchIndicator.of("bijstand", Direction.HIGHER_IS_WORSE),
                sorted.stream()
                        .map(period -> new AreaTimeline.Step(period, 5 * (1 + sorted.indexOf(period))))
                        .toList());
    }
}
