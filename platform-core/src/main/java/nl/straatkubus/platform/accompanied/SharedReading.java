package nl.straatkubus.platform.accompanied;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Answers many who ask the same at once with few readings. Nobody gets an answer that is older than the question: who asks
 * while a reading is under way gets the next one, together with all who asked meanwhile.
 */
final class SharedReading<T> {
    private final Supplier<T> source;
    private final Lock turn = new ReentrantLock();
    private volatile long begun;
    private Reading<T> last = new Reading<>(0, null);

    private record Reading<T>(long number, T answer) {}

    SharedReading(Supplier<T> source) {
        this.source = source;
    }

    T read() {
        long before = begun;
        turn.lock();
        try {
            if (last.number() <= before) {
                long number = begun + 1;
                begun = number;
                last = new Reading<>(number, source.get());
            }
            return last.answer();
        } finally {
            turn.unlock();
        }
    }
}
