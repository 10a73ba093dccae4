package nl.straatkubus.web.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.alarm.Alarms;
import nl.straatkubus.ingest.alarm.Recipients;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.schedule.ImportGate;
import nl.straatkubus.ingest.schedule.Schedule;
import nl.straatkubus.ingest.schedule.Schedules;
import nl.straatkubus.ingest.schedule.SourceRun;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.Sources;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Users.Account;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/** The work on sources in the viewer's own place: a data steward's municipality, or for an operator what all share. */
@Component
final class SourceDesk {
    private static final DataScope SHARED = DataScope.shared(DataScope.Duty.WEB);

    private final CurrentViewer current;
    private final Datasets datasets;
    private final Sources sources;
    private final Schedules schedules;
    private final Alarms alarms;
    private final Recipients recipients;
    private final ImportGate gate;

    SourceDesk(
            CurrentViewer current,
            Datasets datasets,
            Sources sources,
            Schedules schedules,
            Alarms alarms,
            Recipients recipients,
            ImportGate gate) {
        this.current = current;
        this.datasets = datasets;
        this.sources = sources;
        this.schedules = schedules;
        this.alarms = alarms;
        this.recipients = recipients;
        this.gate = gate;
    }

    /** @throws AccessDenied for a viewer who manages no data */
    private <T> T in(Supplier<T> work) {
        Viewer viewer = current.viewer();
        if (viewer.municipality().isPresent() && viewer.may(Right.MANAGE_DATA)) {
            return viewer.scope().get(work);
        }
        if (viewer.municipality().isEmpty() && viewer.may(Right.OPERATE)) {
            return SHARED.get(work);
        }
        throw new AccessDenied("Only who manages data works with sources");
    }

    private void change(Runnable work) {
        if (!isOpen()) {
            throw new AccessDenied("The licence of this municipality does not allow this now");
        }
        in(() -> {
            work.run();
            return true;
        });
    }

    /** Whether the licence allows importing now. */
    boolean isOpen() {
        return current.viewer().municipality().map(gate::isOpen).orElse(true);
    }

    /** The dataset, if it is kept here. */
    Optional<DatasetDefinition> dataset(String code) {
        if (!code.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            return Optional.empty();
        }
        Ownership here = current.viewer().municipality().isPresent() ? Ownership.OWN : Ownership.SHARED;
        return in(() -> datasets.find(new DatasetCode(code)))
                .filter(dataset -> dataset.owner() == here)
                .map(DatasetOverview::definition);
    }

    Optional<Source> source(DatasetCode dataset) {
        return in(() -> sources.find(dataset));
    }

    boolean hasSecret(DatasetCode dataset) {
        return in(() -> sources.hasSecret(dataset));
    }

    boolean canKeepSecrets() {
        return sources.canKeepSecrets();
    }

    /** Names what the source is now. */
    Optional<UUID> sourceRevision(DatasetCode dataset) {
        return in(() -> sources.revision(dataset));
    }

    /**
     * @throws nl.straatkubus.ingest.source.InvalidSource as {@link Sources#put}
     * @throws nl.straatkubus.ingest.wording.Refused as {@link Sources#replace}
     */
    void put(DatasetCode dataset, Optional<UUID> seen, Source source, Optional<String> secret) {
        change(() -> sources.replace(dataset, seen, source, secret, current.viewer()));
    }

    void remove(DatasetCode dataset) {
        change(() -> sources.remove(dataset, current.viewer()));
    }

    Schedule schedule(DatasetCode dataset) {
        return in(() -> schedules.find(dataset));
    }

    /** Names what the schedule is now. */
    Optional<UUID> scheduleRevision(DatasetCode dataset) {
        return in(() -> schedules.revision(dataset));
    }

    /** @throws nl.straatkubus.ingest.wording.Refused as {@link Schedules#replace} */
    void put(DatasetCode dataset, Optional<UUID> seen, Schedule schedule) {
        change(() -> schedules.replace(dataset, seen, schedule, current.viewer()));
    }

    /** Everyone who can be written to, by name. */
    List<Account> people() {
        return in(recipients::people);
    }

    List<Account> recipients(DatasetCode dataset) {
        return in(() -> recipients.chosen(dataset));
    }

    List<Account> usualRecipients(DatasetCode dataset) {
        return in(() -> recipients.usual(dataset));
    }

    boolean canWriteLetters() {
        return recipients.canBeWritten();
    }

    void chooseRecipients(DatasetCode dataset, Collection<Account> chosen) {
        change(() ->
                recipients.choose(dataset, chosen.stream().map(Account::email).toList(), current.viewer()));
    }

    void test(DatasetCode dataset) {
        change(() -> schedules.test(dataset, current.viewer()));
    }

    void fetchNow(DatasetCode dataset) {
        change(() -> schedules.fetchNow(dataset, current.viewer()));
    }

    List<SourceRun> runs(DatasetCode dataset, int limit) {
        return in(() -> schedules.runs(dataset, limit));
    }

    List<Alarm> alarms(DatasetCode dataset) {
        return in(() -> alarms.open(dataset));
    }

    void dismiss(Alarm alarm) {
        in(() -> {
            alarms.dismiss(alarm.id(), current.viewer());
            return true;
        });
    }
}
