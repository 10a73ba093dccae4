package nl.straatkubus.web.operator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.admin.announcement.Announcements;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.overview.Attention;
import nl.straatkubus.admin.overview.Revenue;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/** The operator's first look of the day. Of municipalities it gives counts and moments, never figures or names of people. */
@Component
final class TodayDesk {
    private final CurrentViewer current;
    private final Attention attention;
    private final Revenue revenue;
    private final Announcements announcements;
    private final Municipalities municipalities;
    private final MunicipalityUse use;
    private final ImportJobs jobs;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    TodayDesk(
            CurrentViewer current,
            Attention attention,
            Revenue revenue,
            Announcements announcements,
            Municipalities municipalities,
            MunicipalityUse use,
            ImportJobs jobs,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.current = current;
        this.attention = attention;
        this.revenue = revenue;
        this.announcements = announcements;
        this.municipalities = municipalities;
        this.use = use;
        this.jobs = jobs;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How a municipality uses the platform.
     *
     * @param letters that may have been sent; of whom they are and what about is not the operator's
     */
    record Use(Municipality municipality, MunicipalityUse.Counts counts, List<Outbox.Doubtful> letters) {}

    List<Attention.Item> attention() {
        operator();
        return attention.today();
    }

    List<Revenue.Year> revenue() {
        operator();
        return revenue.byYear();
    }

    /** Of all municipalities whose environment works, by name. Only where letters are in doubt it is asked which. */
    List<Use> use() {
        operator();
        Map<MunicipalityCode, MunicipalityUse.Counts> counts = use.all();
        return municipalities.all().stream()
                .filter(one -> counts.containsKey(one.code()))
                .map(one -> new Use(one, counts.get(one.code()), doubtful(one.code(), counts.get(one.code()))))
                .toList();
    }

    /** @param municipality by name; empty for shared data */
    record Job(Optional<String> municipality, ImportJobs.Job job) {}

    /** As {@link ImportJobs#all}. */
    List<Job> jobs() {
        operator();
        Map<MunicipalityCode, String> names =
                municipalities.all().stream().collect(Collectors.toMap(Municipality::code, Municipality::name));
        return jobs.all().stream()
                .map(job -> new Job(job.municipality().map(names::get), job))
                .toList();
    }

    private List<Outbox.Doubtful> doubtful(MunicipalityCode code, MunicipalityUse.Counts counts) {
        return counts.letters() == 0
                ? List.of()
                : DataScope.municipality(code, DataScope.Duty.WEB).get(outbox::doubtful);
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
