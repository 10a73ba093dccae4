package nl.straatkubus.platform.accompanied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SharedReadingTest {

    @Test
    void who_asks_one_after_the_other_gets_what_holds_then() {
        AtomicInteger now = new AtomicInteger();
        SharedReading<Integer> reading = new SharedReading<>(now::incrementAndGet);

        assertThat(List.of(reading.read(), reading.read())).containsExactly(1, 2);
    }

    @Test
    void who_asks_during_a_reading_waits_for_a_newer_one_together_with_others() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger readings = new AtomicInteger();
        SharedReading<Integer> reading = new SharedReading<>(() -> {
            begun.countDown();
            await(goOn);
            return readings.incrementAndGet();
        });
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = askers.submit(reading::read);
            begun.await();
            List<Thread> waiting = new ArrayList<>();
            List<Integer> answers = new ArrayList<>();
            for (int asker = 0; asker < 9; asker++) {
                waiting.add(Thread.startVirtualThread(() -> {
                    int answer = reading.read();
                    synchronized (answers) {
                        answers.add(answer);
                    }
                }));
            }
            while (waiting.stream().anyMatch(one -> one.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            for (Thread one : waiting) {
                one.join();
            }

            assertThat(first.get()).isEqualTo(1);
            assertThat(answers).hasSize(9).containsOnly(2);
        }
    }

    @Test
    void a_reading_that_fails_leaves_no_answer_behind() {
        AtomicReference<String> now = new AtomicReference<>("allowed");
        SharedReading<String> reading = new SharedReading<>(() -> {
            if (now.get().isEmpty()) {
                throw new IllegalStateException("no connection");
            }
            return now.get();
        });
        reading.read();
        now.set("");

        assertThatThrownBy(reading::read).hasMessage("no connection");
        now.set("refused");
        assertThat(reading.read()).isEqualTo("refused");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }
}
