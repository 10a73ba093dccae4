package nl.straatkubus.platform.accompanied;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after viewings once a second while the program runs, and ends them when it stops. */
@Component
final class ViewingWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ViewingWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Viewings viewings;
    private volatile boolean running;
    private Thread watcher;

    ViewingWatch(Viewings viewings) {
        this.viewings = viewings;
    }

    @Override
    public void start() {
        running = true;
        watcher = Thread.ofPlatform().name("accompanied-viewings").daemon().start(this::watch);
    }

    private void watch() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
                viewings.watch();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("Accompanied viewings could not be looked after", failure);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        viewings.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the log does, which is told of every end. */
    @Override
    public int getPhase() {
        return 1;
    }
}
