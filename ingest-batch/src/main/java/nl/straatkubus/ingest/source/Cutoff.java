package nl.straatkubus.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Ends one fetch when its time is up, also when the other side keeps a connection open and says nothing. */
final class Cutoff implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final FetchLimits limits;
    private final AtomicReference<Runnable> cut = new AtomicReference<>(() -> {});
    private final Thread watch;
    private volatile boolean over;
    private long copied;

    Cutoff(FetchLimits limits) {
        this.limits = limits;
        this.watch = Thread.ofVirtual().name("cut-off").start(this::watch);
    }

    private void watch() {
        try {
            Thread.sleep(limits.whole());
            over = true;
            cut.get().run();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    FetchLimits limits() {
        return limits;
    }

    /** What breaks the work of this moment off. */
    void cuts(Runnable connection) {
        cut.set(connection);
        if (over) {
            connection.run();
        }
    }

    /**
     * Copies a stream to its end.
     *
     * @throws FetchFailed when all that was copied under this cut-off is more than one fetch may take, or took too long
     */
    void copy(InputStream from, OutputStream to) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
            count(n);
            to.write(piece, 0, n);
        }
    }

    /** The stream, counted as by {@link #copy} while something else reads it. */
    InputStream counted(InputStream from) {
        return new FilterInputStream(from) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int n = super.read(into, offset, length);
                count(Math.max(0, n));
                return n;
            }
        };
    }

    /** Counts what came in along another way than {@link #copy}. */
    void count(long bytes) {
        copied += bytes;
        if (copied > limits.bytes()) {
            throw FetchFailed.lasting("source.too-large", limits.bytes() >> 20);
        }
        checkTime();
    }

    /** @throws FetchFailed when the time is up */
    void checkTime() {
        if (over) {
            throw tooLong();
        }
    }

    /** The failure to report for a broken connection: that it was broken off here, or the one that happened. */
    RuntimeException explain(IOException failure, String place) {
        return over ? tooLong() : FetchFailed.passing(failure, "source.no-answer", place, reason(failure));
    }

    private FetchFailed tooLong() {
        Duration whole = limits.whole();
        return FetchFailed.passing("source.too-long", Math.max(1, whole.toMinutes()));
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
