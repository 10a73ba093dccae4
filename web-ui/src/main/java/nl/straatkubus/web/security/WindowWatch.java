package nl.straatkubus.web.security;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.vaadin.flow.shared.Registration;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.AccessChanged;
import nl.straatkubus.platform.access.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;

/**
 * Looks after windows that nobody touches. As soon as somebody's access changes, the windows of everybody here are held
 * against the rights of that moment; changes of another node, and what ends by itself, are seen within {@link #PAUSE}. It
 * only asks windows to leave: what a request gets is decided when it comes, whether its window left or not.
 */
@Component
public final class WindowWatch implements SmartLifecycle {
    static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(WindowWatch.class);

    private final RightsNow rights;
    private final WindowMoments moments;
    private final Set<Window> windows = ConcurrentHashMap.newKeySet();
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean running;
    private boolean failing;
    private Thread watcher;

    WindowWatch(RightsNow rights, WindowMoments moments) {
        this.rights = rights;
        this.moments = moments;
    }

    /** An open window; no two are alike. */
    private record Window(HttpSession session, Consumer<Leaving> leave, Object key) {}

    /**
     * Looks after a window from now on.
     *
     * @param leave asks the window to leave, at most once, from any thread; must return soon
     */
    public Registration add(HttpSession session, Consumer<Leaving> leave) {
        Window window = new Window(session, leave, new Object());
        windows.add(window);
        return () -> windows.remove(window);
    }

    /** Asks all windows of a session to leave. */
    void leave(HttpSession session, Leaving why) {
        String id = session.getId();
        windows.stream().filter(window -> window.session().getId().equals(id)).forEach(window -> leave(window, why));
    }

    private void leave(Window window, Leaving why) {
        if (windows.remove(window)) {
            window.leave().accept(why);
        }
    }

    @EventListener
    void on(AccessChanged changed) {
        changes.release();
    }

    @EventListener
    void on(HttpSessionDestroyedEvent over) {
        leave(over.getSession(), Leaving.SIGNED_OUT);
    }

    private void watch() {
        while (running) {
            try {
                if (changes.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    changes.drainPermits();
                }
                look();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /** Each person is looked up once, in however many windows. */
    private void look() {
        Map<Identity, Optional<Viewer>> known = new HashMap<>();
        boolean failed = false;
        for (HttpSession session : windows.stream().map(Window::session).collect(Collectors.toSet())) {
            try {
                outdated(session, known).ifPresent(why -> leave(session, why));
            } catch (RuntimeException failure) {
                if (!failing) {
                    LOG.error("Open windows could not be held against the rights of this moment", failure);
                }
                failed = true;
            }
        }
        failing = failed;
    }

    private Optional<Leaving> outdated(HttpSession session, Map<Identity, Optional<Viewer>> known) {
        Optional<Moment> last;
        Optional<Identity> identity;
        try {
            last = Moment.last(session);
            identity = Optional.ofNullable((SecurityContext) session.getAttribute(SPRING_SECURITY_CONTEXT_KEY))
                    .flatMap(context -> Identity.of(context.getAuthentication()));
        } catch (IllegalStateException invalidated) {
            return Optional.of(Leaving.SIGNED_OUT);
        }
        if (last.isEmpty() || identity.isEmpty()) {
            return Optional.empty();
        }
        return known.computeIfAbsent(identity.get(), rights::of)
                .map(person -> moments.of(person, last.get().way()).equals(last.get())
                        ? Optional.<Leaving>empty()
                        : Optional.of(Leaving.CHANGED))
                .orElse(Optional.of(Leaving.ENDED));
    }

    @Override
    public void start() {
        running = true;
        watcher = Thread.ofPlatform().name("open-windows").daemon().start(this::watch);
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before what it asks. */
    @Override
    public int getPhase() {
        return 1;
    }
}
