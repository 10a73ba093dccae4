package nl.straatkubus.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.schedule.Rhythm;
import nl.straatkubus.ingest.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rhythms read. */
class RhythmWordsTest {
    private final RhythmWords dutch = new RhythmWords(Locale.of("nl"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0/15 * * * *  | Elke 15 minuten",
                "0 6 * * *       | Elke dag om 06:00",
                "30 23 * * 7     | Elke zondag om 23:30",
                "0 6 10 * *      | Elke maand, dag 10, om 06:00",
                "0 6 20 1,4,7,10 * | Elk kwartaal, dag 20, om 06:00",
                "0 9 1 3 *       | Elk jaar op 1 maart om 09:00",
                "0 6 L * *       | Volgens cron 0 0 6 L * *"
            })
    void rhythmReadsAsASentence(String cron, String sentence) {
        assertThat(dutch.of(Rhythm.of(cron))).isEqualTo(sentence);
    }

    @Test
    void momentsAreThoseOfTheClockOnTheWall() {
        assertThat(dutch.moment(Instant.parse("2025-07-10T04:00:00Z"))).isEqualTo("do 10 juli 2025 06:00");
        assertThat(dutch.shortly(Instant.parse("2025-12-03T05:00:00Z"))).isEqualTo("3 dec 06:00");
    }

    @Test
    void scheduleTellsWhetherItRests() {
        Optional<Rhythm> daily = Optional.of(Rhythm.of("0 6 * * *"));

        assertThat(dutch.fetched(Schedule.BY_HAND)).isEqualTo("Handmatig");
        assertThat(dutch.fetched(new Schedule(daily, Optional.empty(), true))).isEqualTo("Gepauzeerd");
        assertThat(new RhythmWords(Locale.ENGLISH).fetched(new Schedule(daily, Optional.empty(), false)))
                .isEqualTo("Every day at 06:00");
    }
}
