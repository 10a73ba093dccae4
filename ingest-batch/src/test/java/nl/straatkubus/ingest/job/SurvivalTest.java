package nl.straatkubus.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.job.ImportRun.StageTime;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Slice;
import org.junit.jupiter.api.Test;

/** A worker is killed, or loses its database, at every stage: viewers see the old version, then the new one, whole. */
class SurvivalTest extends KilledWorker {
    /** A statement of each: in the middle of staging, after its last row, the version, the release, the pointer. */
    private static final String[][] STAGES = {
        {"insert on gm0505.raw_observation", "new.period = '2024-02'"},
        {"update of covers on gm0505.import_run", "true"},
        {"insert on gm0505.dataset_version", "true"},
        {"insert on gm0505.slice", "new.period = '2024-02'"},
        {"update on gm0505.active_release", "true"}
    };

    @Test
    void importsGoOnAfterKillNineAtEveryStageAndViewersSeeWholeVersionsOnly() throws Exception {
        finished(submit());
        int versions = versions().size();
        List<String> seen = new ArrayList<>(List.of(shown()));
        try (Watcher watcher = new Watcher()) {
            for (String[] stage : STAGES) {
                ImportRun run = killedAt(TOWN, stage[0], stage[1], MONTHS);
                assertThat(shown()).as("after a kill at %s", stage[0]).isEqualTo(seen.getLast());
                ImportRun done = finished(run);
                assertThat(done.state()).isEqualTo(State.COMPLETED);
                assertThat(ends(done))
                        .as("stages that ended are not done again")
                        .containsAll(ends(run));
                seen.add(shown());
                assertNothingHalfDone(run, ++versions);
            }
            assertThat(watcher.seen()).isSubsetOf(seen).contains(seen.getLast());
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    /** Stages that ended, with the moment. */
    private static List<StageTime> ends(ImportRun run) {
        return run.stages().stream()
                .filter(stage -> stage.finishedAt().isPresent())
                .toList();
    }

    @Test
    void importsGoOnByThemselvesWhenTheConnectionIsLostAtAnyStage() throws Exception {
        finished(submit());
        int versions = versions().size();
        for (String[] stage : STAGES) {
            String before = shown();
            ImportRun run;
            try (Obstacle obstacle = Obstacle.wait(database, stage[0], stage[1])) {
                run = submit();
                obstacle.cutOff(obstacle.awaitSomeone());
                assertThat(shown()).as("cut off at %s", stage[0]).isEqualTo(before);
            }
            assertThat(finished(run).state()).as("cut off at %s", stage[0]).isEqualTo(State.COMPLETED);
            assertNothingHalfDone(run, ++versions);
        }
    }

    @Test
    void databaseWithoutRoomFailsTheImportAtOnceAndSaysSo() throws Exception {
        try (Obstacle _ = Obstacle.fail(database, "insert on gm0505.raw_observation", "53100")) {
            assertFails(submit(), "import.disk-full");
        }
    }

    @Test
    void realDiskThatFillsUpLeavesNothingBehind() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(database, directory.resolve("small"))) {
            disk.holds("gm0505.raw_observation");
            assertFails(submit(TOWN, century()), "import.disk-full");
        }
        assertThat(finished(submit()).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void importThatIsDisturbedAgainAndAgainIsGivenUp() throws Exception {
        try (Obstacle _ = Obstacle.fail(database, "insert on gm0505.raw_observation", "57P01")) {
            assertFails(submit(), "import.gave-up");
        }
    }

    private static void assertFails(ImportRun run, String code) throws SQLException {
        ImportRun failed = finished(run);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure().orElseThrow().code()).isEqualTo(code);
        assertThat(number("select count(*) from gm0505.raw_observation where import_id = " + run.id()))
                .isZero();
        assertThat(number("select count(*) from gm0505.dataset_version where import_id = " + run.id()))
                .isZero();
        awaitIdleQueue();
    }

    private static void assertNothingHalfDone(ImportRun run, int versions) throws SQLException {
        assertThat(versions()).hasSize(versions);
        assertThat(versions())
                .filteredOn(DatasetVersion::active)
                .extracting(DatasetVersion::importId)
                .containsExactly(run.id());
        assertThat(number(
                        "select sum(length(numerators) / 8) from gm0505.raw_observation where import_id = " + run.id()))
                .isEqualTo(MONTHS.size() * STREETS);
        assertThat(number("select count(*) from gm0505.release")).isEqualTo(versions);
        assertThat(number("select count(*) from gm0505.slice")).isEqualTo(versions * MONTHS.size());
        awaitIdleQueue();
    }

    private static List<DatasetVersion> versions() {
        return inWeb(() -> rooms.getBean(Datasets.class).versions(DATASET));
    }

    /** Everything that a viewer may see of the dataset. */
    private static String shown() {
        return inWeb(() -> {
            Cube cube = rooms.getBean(Cubes.class).open(STEWARD);
            StringBuilder all = new StringBuilder();
            for (Period month : cube.periods(ARREARS)) {
                Slice slice = cube.slice(ARREARS, month).orElseThrow();
                for (int node = 0; node < slice.size(); node++) {
                    all.append(slice.state(node)).append(slice.numerator(node)).append(' ');
                }
            }
            return all.toString();
        });
    }

    /** A viewer who never stops looking. */
    private static final class Watcher implements AutoCloseable {
        private final Set<String> seen = ConcurrentHashMap.newKeySet();
        private final Thread thread = Thread.ofPlatform().start(this::look);

        private void look() {
            while (!Thread.currentThread().isInterrupted()) {
                seen.add(shown());
                LockSupport.parkNanos(10_000_000);
            }
        }

        Set<String> seen() {
            return seen;
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
