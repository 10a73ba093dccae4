package nl.straatkubus.web.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.straatkubus.admin.announcement.Announcements;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.overview.Attention;
import nl.straatkubus.admin.overview.Revenue;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/** The operator's first look of the day. Of municipalities it gives counts and moments, never figures or names of people. */
@Component
final class TodayDesk {
    private static final int LOOKED_AT = 200;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final String SIGNED_IN = "signed-in";

    private final CurrentViewer current;
    private final Attention attention;
    private final Revenue revenue;
    private final Announcements announcements;
    private final Municipalities municipalities;
    private final Users users;
    private final Imports imports;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    TodayDesk(
            CurrentViewer current,
            Attention attention,
            Revenue revenue,
            Announcements announcements,
            Municipalities municipalities,
            Users users,
            Imports imports,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.current = current;
        this.attention = attention;
        this.revenue = revenue;
        this.announcements = announcements;
        this.municipalities = municipalities;
        this.users = users;
        this.imports = imports;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How a municipality uses the platform.
     *
     * @param signedIn the last sign-in among the newest {@value #LOOKED_AT} entries of its log
     * @param imports of the last thirty days
     * @param waiting imports that wait or run now
     * @param asking imports of the last thirty days that failed or are held
     * @param letters that may have been sent; of whom they are and what about is not the operator's
     */
    record Use(
            Municipality municipality,
            int people,
            Optional<Instant> signedIn,
            long imports,
            long waiting,
            long asking,
            List<Outbox.Doubtful> letters) {}

    List<Attention.Item> attention() {
        operator();
        return attention.today();
    }

    List<Revenue.Year> revenue() {
        operator();
        return revenue.byYear();
    }

    /** Of all municipalities whose environment works, by name. */
    List<Use> use() {
        operator();
        return municipalities.all().stream()
                .filter(one -> one.state() == Municipality.State.READY)
                .map(one -> DataScope.municipality(one.code(), DataScope.Duty.WEB)
                        .get(() -> use(one, users.all().size(), audit.latest(LOOKED_AT))))
                .toList();
    }

    private Use use(Municipality place, int people, List<AuditLog.Entry> log) {
        Instant since = clock.instant().minus(MONTH);
        List<ImportRun> runs = imports.latest(LOOKED_AT).stream()
                .filter(run -> run.receivedAt().isAfter(since))
                .toList();
        Optional<Instant> signedIn = log.stream()
                .filter(entry -> entry.action().equals(SIGNED_IN))
                .map(AuditLog.Entry::at)
                .findFirst();
        return new Use(
                place,
                people,
                signedIn,
                runs.size(),
                count(runs, state -> state == ImportRun.State.WAITING || state == ImportRun.State.RUNNING),
                count(runs, state -> state == ImportRun.State.FAILED || state == ImportRun.State.HELD),
                outbox.doubtful());
    }

    private static long count(List<ImportRun> runs, Predicate<ImportRun.State> wanted) {
        return runs.stream().map(ImportRun::state).filter(wanted).count();
    }

    /** Letters of the platform itself and about shared data that may have been sent. */
    List<Outbox.Doubtful> letters(DataScope place) {
        operator();
        return place.get(outbox::doubtful);
    }

    /** Sends doubtful letters of a place again, or takes them as sent. */
    void decide(DataScope place, List<Outbox.Doubtful> letters, boolean again) {
        operator();
        place.run(() -> letters.forEach(letter -> outbox.decide(letter, again)));
        letters.forEach(letter ->
                note(again ? "sent-letter-again" : "took-letter-as-sent", place.schema() + '-' + letter.id()));
    }

    List<Announcements.Announcement> announcements() {
        operator();
        return announcements.all();
    }

    void announce(String dutch, String english, LocalDate first, LocalDate last) {
        announcements.make(dutch, english, first, last, operator().subject());
        note("made-announcement", first.toString());
    }

    void remove(Announcements.Announcement announcement) {
        operator();
        announcements.remove(announcement.id());
        note("removed-announcement", Long.toString(announcement.id()));
    }

    LocalDate today() {
        return Days.today(clock);
    }

    private void note(String action, String object) {
        Viewer operator = operator();
        DataScope.platform(DataScope.Duty.WEB).run(() -> audit.record(operator, action, object, "ok"));
    }

    private Viewer operator() {
        Viewer viewer = current.viewer();
        if (!viewer.may(Right.OPERATE)) {
            throw new AccessDenied("This is the operator's work");
        }
        return viewer;
    }
}
