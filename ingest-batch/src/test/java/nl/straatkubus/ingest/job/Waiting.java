package nl.straatkubus.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.platform.tenancy.DataScope;

/** Waits for what workers do, and not longer than a test can bear. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_NANOS = 20_000_000;

    private Waiting() {}

    public static ImportRun finished(Imports imports, DataScope scope, ImportRun run) {
        return settled(imports, scope, run, State.COMPLETED, State.FAILED);
    }

    public static ImportRun settled(Imports imports, DataScope scope, ImportRun run, State... states) {
        ImportRun[] now = {run};
        until(() -> {
            now[0] = scope.get(() -> imports.find(run.id())).orElseThrow();
            return List.of(states).contains(now[0].state());
        });
        return now[0];
    }

    public static void until(Supplier<Boolean> happened) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!happened.get()) {
            assertThat(Instant.now()).as("waited too long").isBefore(deadline);
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
