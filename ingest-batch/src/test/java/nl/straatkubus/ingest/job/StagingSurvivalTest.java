package nl.straatkubus.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import nl.straatkubus.ingest.job.ImportRun.State;
import org.junit.jupiter.api.Test;

/** A worker is killed in the middle of many rows: those that were committed are not stored again. */
class StagingSurvivalTest extends KilledWorker {
    @Test
    void stagingGoesOnBehindTheRowsThatWereCommittedBeforeTheKill() throws Exception {
        ImportRun run = killedAt(NEXT_TOWN, "insert on gm0642.raw_observation", "new.period = '2010-01'", century());
        String before = places(run, "period < '2003-05'");
        assertThat(number("select count(*) from gm0642.raw_observation where import_id = " + run.id()))
                .as("committed before the kill")
                .isEqualTo(1000);

        assertThat(finished(NEXT_TOWN, run).state()).isEqualTo(State.COMPLETED);

        assertThat(number("select count(*) from gm0642.raw_observation where import_id = " + run.id()))
                .isEqualTo(century().size());
        assertThat(places(run, "period < '2003-05'"))
                .as("rows that were there, where they were")
                .isEqualTo(before);
        assertThat(number("select count(*) from gm0642.staged_part")).isZero();
    }

    @Test
    void stagingThatWasWholeJustBeforeTheKillStoresNothingTwice() throws Exception {
        ImportRun run = killedAt(NEXT_TOWN, "update of covers on gm0642.import_run", "true", century());
        String before = places(run, "true");

        assertThat(finished(NEXT_TOWN, run).state()).isEqualTo(State.COMPLETED);

        assertThat(places(run, "true"))
                .as("all rows, where they were")
                .isNotEmpty()
                .isEqualTo(before);
        assertThat(number("select count(*) from gm0642.staged_part")).isZero();
    }

    /** Where rows of an import lie in their table: another place for a row that was stored again. */
    private static String places(ImportRun run, String which) throws SQLException {
        return text("select string_agg(ctid || xmin::text || period, ' ' order by period) from gm0642.raw_observation"
                + " where import_id = " + run.id() + " and " + which);
    }

    @Test
    void rowsThatWouldNowBeJudgedOtherwiseAreStagedAnew() throws Exception {
        ImportRun run;
        try (Obstacle obstacle =
                Obstacle.wait(database, "insert on gm0642.raw_observation", "new.period = '2010-01'")) {
            run = submit(NEXT_TOWN, century());
            int pid = obstacle.awaitSomeone();
            assertThat(text("update gm0642.staged_part set checksum = 0 returning blocks"))
                    .isEqualTo("1000");
            obstacle.cutOff(pid);
        }

        assertThat(finished(NEXT_TOWN, run).state()).isEqualTo(State.COMPLETED);

        assertThat(number(
                        "select sum(length(numerators) / 8) from gm0642.raw_observation where import_id = " + run.id()))
                .isEqualTo((long) century().size() * STREETS);
    }
}
