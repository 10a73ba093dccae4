package nl.straatkubus.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments by the clock on the wall, also in the two nights that it is moved. */
class RhythmTest {
    private static final LocalTime SIX = LocalTime.of(6, 0);

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void dailyAtSixIsSixBothInSummerAndInWinter() {
        assertThat(new Rhythm.Daily(SIX).next(at("2025-03-28T12:00:00Z"), 3))
                .containsExactly(at("2025-03-29T05:00:00Z"), at("2025-03-30T04:00:00Z"), at("2025-03-31T04:00:00Z"));
    }

    @Test
    void timeThatTheClockSkipsComesAnHourLaterThatNight() {
        assertThat(new Rhythm.Daily(LocalTime.of(2, 30)).next(at("2025-03-29T12:00:00Z"), 2))
                .as("02:30 does not exist on 30 March: 03:30 summer time")
                .containsExactly(at("2025-03-30T01:30:00Z"), at("2025-03-31T00:30:00Z"));
    }

    @Test
    void timeThatComesTwiceCountsOnce() {
        assertThat(new Rhythm.Daily(LocalTime.of(2, 30)).next(at("2025-10-25T12:00:00Z"), 2))
                .as("02:30 summer time, and not again an hour later")
                .containsExactly(at("2025-10-26T00:30:00Z"), at("2025-10-27T01:30:00Z"));
    }

    @Test
    void everyFewMinutesGoesOnThroughBothNights() {
        Rhythm often = new Rhythm.EveryMinutes(30);
        assertThat(often.next(at("2025-03-30T00:29:00Z"), 3))
                .containsExactly(at("2025-03-30T00:30:00Z"), at("2025-03-30T01:00:00Z"), at("2025-03-30T01:30:00Z"));
        assertThat(often.next(at("2025-10-26T00:29:00Z"), 2))
                .as("the doubled hour is looked at once")
                .containsExactly(at("2025-10-26T00:30:00Z"), at("2025-10-26T02:00:00Z"));
    }

    @Test
    void momentBeforeIsFoundForRhythmsShortAndLong() {
        assertThat(new Rhythm.Yearly(MonthDay.of(3, 1), SIX).previous(at("2025-03-01T05:00:00Z")))
                .contains(at("2024-03-01T05:00:00Z"));
        assertThat(new Rhythm.Daily(SIX).previous(at("2025-07-10T04:00:00Z"))).contains(at("2025-07-09T04:00:00Z"));
    }

    @Test
    void usualRhythmsAreRecognisedInTheirExpressions() {
        for (Rhythm rhythm : new Rhythm[] {
            new Rhythm.EveryMinutes(15),
            new Rhythm.Daily(SIX),
            new Rhythm.Weekly(DayOfWeek.SUNDAY, LocalTime.of(23, 59)),
            new Rhythm.Monthly(10, SIX),
            new Rhythm.Quarterly(20, SIX),
            new Rhythm.Yearly(MonthDay.of(3, 1), SIX)
        }) {
            assertThat(Rhythm.of(rhythm.cron())).isEqualTo(rhythm);
        }
        assertThat(Rhythm.of("0 6 10 * *")).isEqualTo(new Rhythm.Monthly(10, SIX));
        assertThat(Rhythm.of("0 0 6 L * *")).isEqualTo(new Rhythm.Custom("0 0 6 L * *"));
    }

    @Test
    void firstDayOfAQuarterIsOneOfFourInTheYear() {
        assertThat(new Rhythm.Quarterly(10, SIX).next(at("2025-02-01T00:00:00Z"), 4))
                .containsExactly(
                        at("2025-04-10T04:00:00Z"),
                        at("2025-07-10T04:00:00Z"),
                        at("2025-10-10T04:00:00Z"),
                        at("2026-01-10T05:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elke dag", "0 6 31 2 *", "* * * * *", "* * * * * *", "0 0/2 * * * *", "0 0,1 6 * * *"})
    void expressionThatIsNoneOrNeverComesOrComesTooOftenIsRefused(String cron) {
        assertThatThrownBy(() -> Rhythm.of(cron)).isInstanceOf(InvalidSchedule.class);
    }
}
