package nl.straatkubus.platform.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import nl.straatkubus.platform.tenancy.DataScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Entries on their way to the log. Who looks does not wait for them: they are written by one thread, schema by schema, a
 * few times a second. What cannot be written stays and is tried again; when very much stays, who looks waits after all,
 * because what is not in the log must not be seen. At a stop the last are written after the last request.
 */
@Component
final class AuditQueue implements SmartLifecycle {
    static final String INSERT = """
            insert into audit_entry (at, actor, functions, action, object, result, origin, period, place, level, purpose)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final Logger LOG = LoggerFactory.getLogger(AuditQueue.class);
    private static final int MOST_WAITING = 50_000;
    private static final int AT_ONCE = 1_000;
    private static final long PAUSE_MS = 250;

    private final JdbcTemplate database;
    private final BlockingQueue<Noted> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ReentrantLock writing = new ReentrantLock();
    private final List<Noted> failed = new ArrayList<>();
    private volatile boolean running;
    private Thread writer;

    AuditQueue(JdbcTemplate database) {
        this.database = database;
    }

    void add(Noted entry) {
        try {
            waiting.put(entry);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("What was seen could not be noted", stopped);
        }
    }

    /** Writes everything that was noted before the call. */
    void writeOut() {
        writing.lock();
        try {
            List<Noted> batch = new ArrayList<>(failed);
            failed.clear();
            while (waiting.drainTo(batch, AT_ONCE) > 0 || !batch.isEmpty()) {
                write(batch);
                batch.clear();
                if (!failed.isEmpty()) {
                    return;
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private void write(List<Noted> batch) {
        Map<DataScope, List<Noted>> schemas = new LinkedHashMap<>();
        batch.forEach(entry -> schemas.computeIfAbsent(entry.scope(), scope -> new ArrayList<>())
                .add(entry));
        schemas.forEach((scope, entries) -> {
            try {
                scope.run(() -> database.batchUpdate(
                        INSERT, entries.stream().map(Noted::columns).toList()));
            } catch (DataAccessException unreachable) {
                LOG.error(
                        "{} entries for the log of {} wait: {}",
                        entries.size(),
                        scope.schema(),
                        unreachable.getMessage());
                failed.addAll(entries);
            }
        });
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name("audit-log").daemon().start(() -> {
            while (running) {
                try {
                    Thread.sleep(PAUSE_MS);
                } catch (InterruptedException stopping) {
                    return;
                }
                writeOut();
            }
        });
    }

    @Override
    public void stop() {
        running = false;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        writeOut();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, which takes no more requests by then, and before the connections are closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
