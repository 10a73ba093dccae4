package nl.straatkubus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How long a person stays signed in: until nothing was done for a while, and never longer than a working day. What a window
 * asks by itself (that it is still there, whether something changed) is nothing that somebody did.
 */
@Component
public final class SessionTimes {
    private static final String MARKS = "straatkubus.session-times";
    private static final String OVER = "straatkubus.session-over";

    private final SecuritySettings.Session settings;
    private final Clock clock;

    SessionTimes(SecuritySettings settings, Clock clock) {
        this.settings = settings.session();
        this.clock = clock;
    }

    /** Why somebody has to sign in again. */
    public enum End {
        IDLE,
        LONGEST;

        /** As in keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a session has left. */
    public record Left(End end, Duration time) {}

    private record Marks(Instant signedIn, Instant active) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /** Why the session of one who signed in then is over; empty while it goes on. */
    Optional<End> over(HttpServletRequest request, Instant signedIn) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(MARKS) instanceof Marks marks)
                || !marks.signedIn().equals(signedIn)) {
            session.setAttribute(MARKS, new Marks(signedIn, clock.instant()));
            return Optional.empty();
        }
        Left left = left(marks);
        if (!left.time().isPositive()) {
            return Optional.of(left.end());
        }
        if (isSomebodysDoing(request)) {
            active(session);
        }
        return Optional.empty();
    }

    /** A page that is opened or left; what its windows ask afterwards, and the figures of a map that plays, may go on by itself. */
    private static boolean isSomebodysDoing(HttpServletRequest request) {
        boolean page = "document".equals(request.getHeader("Sec-Fetch-Dest"));
        return page && !ViewerScopeFilter.isOfWindow(request);
    }

    /** Somebody did something in a window. */
    public void active(HttpSession session) {
        if (session.getAttribute(MARKS) instanceof Marks marks) {
            session.setAttribute(MARKS, new Marks(marks.signedIn(), clock.instant()));
        }
    }

    /** Empty for one who is not signed in. */
    public Optional<Left> left(HttpSession session) {
        return Optional.ofNullable((Marks) session.getAttribute(MARKS)).map(this::left);
    }

    private Left left(Marks marks) {
        Instant now = clock.instant();
        Duration idle = Duration.between(now, marks.active().plus(settings.idle()));
        Duration longest = Duration.between(now, marks.signedIn().plus(settings.longest()));
        return longest.compareTo(idle) <= 0 ? new Left(End.LONGEST, longest) : new Left(End.IDLE, idle);
    }

    /** How long before the end a person hears of it. */
    public Duration warning() {
        return settings.warning();
    }

    /** Remembers for the sign-in page why somebody has to sign in again. */
    void remember(HttpServletRequest request, End why) {
        request.getSession().setAttribute(OVER, why);
    }

    /** Why somebody who comes to the sign-in page was there before; told once. */
    public static Optional<End> told(HttpSession session) {
        Optional<End> why = Optional.ofNullable((End) session.getAttribute(OVER));
        session.removeAttribute(OVER);
        return why;
    }
}
