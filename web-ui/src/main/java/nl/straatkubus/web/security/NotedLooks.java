package nl.straatkubus.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes what is seen, by whichever road it leaves. A screen and the files that it has the browser fetch show the same
 * thing within a moment; each session remembers what it noted, so that the log tells it once and a file that is asked for
 * without the screen is in the log all the same.
 */
@Component
public final class NotedLooks {
    private static final String NOTED = NotedLooks.class.getName();
    private static final Duration AHEAD = Duration.ofSeconds(10);
    private static final Duration SAME_VISIT = Duration.ofMinutes(15);

    private final AuditLog audit;
    private final Clock clock;

    NotedLooks(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** A screen shows it, maybe just after its file was fetched ahead. In the scope of the viewer. */
    public void shown(Viewer viewer, AuditLog.Look look) {
        note(viewer, look, AHEAD);
    }

    /** A file with it is fetched, mostly by a screen that noted it. In the scope of the viewer. */
    public void fetched(Viewer viewer, AuditLog.Look look) {
        note(viewer, look, SAME_VISIT);
    }

    private void note(Viewer viewer, AuditLog.Look look, Duration once) {
        if (isNew(look, once)) {
            audit.saw(viewer, look);
        }
    }

    /** Outside any request, as in a message that is pushed, nothing is remembered. */
    private boolean isNew(AuditLog.Look look, Duration once) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return true;
        }
        Instant now = clock.instant();
        Map<AuditLog.Look, Instant> noted = noted(request);
        // What is over for every road would be kept as long as the session.
        noted.values().removeIf(before -> before.plus(SAME_VISIT).isBefore(now));
        AtomicBoolean isNew = new AtomicBoolean();
        noted.compute(look, (same, before) -> {
            isNew.set(before == null || before.plus(once).isBefore(now));
            return isNew.get() ? now : before;
        });
        return isNew.get();
    }

    private static Map<AuditLog.Look, Instant> noted(RequestAttributes request) {
        synchronized (request.getSessionMutex()) {
            @SuppressWarnings("unchecked")
            Map<AuditLog.Look, Instant> known =
                    (Map<AuditLog.Look, Instant>) request.getAttribute(NOTED, RequestAttributes.SCOPE_SESSION);
            if (known == null) {
                known = new ConcurrentHashMap<>();
                request.setAttribute(NOTED, known, RequestAttributes.SCOPE_SESSION);
            }
            return known;
        }
    }
}
