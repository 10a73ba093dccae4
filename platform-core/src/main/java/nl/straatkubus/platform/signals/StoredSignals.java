package nl.straatkubus.platform.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.signals.KeptSignal.Basis;
import nl.straatkubus.platform.signals.KeptSignal.Event;
import nl.straatkubus.platform.signals.KeptSignal.Reason;
import nl.straatkubus.platform.signals.KeptSignal.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signals in the schema of the municipality, shown to each viewer by rights. */
@Component
final class StoredSignals implements KeptSignals {
    private static final int LONGEST_LIST = 20;
    /** Codes of functions, which a municipality may have changed otherwise. */
    private static final Set<String> WORKERS = Set.of(
            nl.straatkubus.platform.access.Function.AREA_MANAGER.code(),
            nl.straatkubus.platform.access.Function.POLICY_OFFICER.code());

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Cubes cubes;
    private final Renewal renewal;
    private final FindingRows findings;
    private final SubjectRows subjects;
    private final Clock clock;

    StoredSignals(
            JdbcClient database,
            TransactionTemplate transaction,
            Cubes cubes,
            Renewal renewal,
            FindingRows findings,
            SubjectRows subjects,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.cubes = cubes;
        this.renewal = renewal;
        this.findings = findings;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public void renew() {
        renewal.make();
    }

    @Override
    public List<KeptSignal> list(Viewer viewer) {
        Cube cube = cubes.open(viewer);
        return viewer.scope().get(() -> {
            renewal.make();
            return ordered(bounded(visible(cube), subjects.seenBy(cube)));
        });
    }

    /**
     * Leaves out what is new and no discovery among all that this viewer may see; worked out for each viewer, because a
     * bound that depends on a hidden figure would betray it. What people work on or closed stays theirs.
     */
    private static List<KeptSignal> bounded(List<Subjected> visible, SubjectRows.Seen seen) {
        List<Subjected> found =
                visible.stream().filter(one -> one.kept().current()).toList();
        Set<Long> kept =
                CubeSignals.bounded(
                                found, one -> one.kept().signal(), Subjected::subject, seen.figures(), seen.themes())
                        .stream()
                        .map(one -> one.kept().id())
                        .collect(Collectors.toSet());
        return visible.stream()
                .map(Subjected::kept)
                .filter(one -> one.state() != Work.NEW || kept.contains(one.id()))
                .toList();
    }

    /** Found now by rank, then those that people work on, then those closed, the latest first. */
    private static List<KeptSignal> ordered(List<KeptSignal> all) {
        Comparator<KeptSignal> byBound =
                Comparator.comparing(KeptSignal::signal, CubeSignals.ORDER).thenComparingLong(KeptSignal::id);
        List<KeptSignal> ordered = new ArrayList<>();
        all.stream()
                .filter(one -> one.current() && one.state() != Work.CLOSED)
                .sorted(byBound)
                .forEach(one -> {
                    if (ordered.size() < LONGEST_LIST || one.state() != Work.NEW) {
                        ordered.add(one.ranked(ordered.size() + 1));
                    }
                });
        all.stream()
                .filter(one ->
                        !one.current() && (one.state() == Work.INVESTIGATION || one.state() == Work.INTERVENTION))
                .sorted(byBound)
                .forEach(ordered::add);
        all.stream()
                .filter(one -> one.state() == Work.CLOSED)
                .sorted(Comparator.comparing(KeptSignal::since).reversed())
                .forEach(ordered::add);
        return ordered;
    }

    @Override
    public Optional<KeptSignal> find(Viewer viewer, long id) {
        return list(viewer).stream().filter(one -> one.id() == id).findFirst();
    }

    private List<Subjected> visible(Cube cube) {
        Map<IndicatorCode, Indicator> seen =
                cube.indicators().stream().collect(Collectors.toMap(Indicator::code, one -> one));
        Function<IndicatorCode, Optional<Indicator>> known = code -> Optional.ofNullable(seen.get(code));
        List<FindingRows.Key> keys = new ArrayList<>();
        database.sql(
                        "select s.id, max(f.run_id) from signal s join signal_finding f on f.signal_id = s.id group by s.id")
                .query(row -> {
                    keys.add(new FindingRows.Key(row.getLong(1), row.getLong(2)));
                });
        Map<FindingRows.Key, List<Signal.Figure>> figures = findings.figures(keys, known);
        SubjectRows.Seen subject = subjects.seenBy(cube);
        return database.sql("""
                        select s.*, f.*, r.members, r.method, r.lattice_id, r.releases, r.computed_at, r.current
                        from signal s
                        join signal_finding f on f.signal_id = s.id
                            and f.run_id = (select max(run_id) from signal_finding where signal_id = s.id)
                        join signal_run r on r.id = f.run_id
                        """).query((row, n) -> kept(row, figures, cube, known)).list().stream()
                .flatMap(Optional::stream)
                .filter(one -> seen.keySet().containsAll(one.kept().basis().members()))
                .filter(one -> !subject.tells(one.subject()))
                .filter(one -> isReadable(one.kept().signal(), cube))
                .toList();
    }

    /** A kept signal and what it is about. */
    private record Subjected(String subject, KeptSignal kept) {}

    /**
     * A signal tells nothing that its viewer cannot read from the map: every figure of it is in the cube. Where its period
     * no longer is, the latest one tells how finely the viewer sees.
     */
    private static boolean isReadable(Signal signal, Cube cube) {
        return signal.figures().stream().allMatch(figure -> {
            IndicatorCode code = figure.indicator().code();
            return cube.slice(code, signal.period())
                    .or(() -> cube.periods(code).stream()
                            .reduce((earlier, later) -> later)
                            .flatMap(last -> cube.slice(code, last)))
                    .filter(slice -> signal.sort() == Signal.Sort.THEME
                            || signal.place().areas().stream().map(Area::node).allMatch(slice::isPublished))
                    .isPresent();
        });
    }

    private static Optional<Subjected> kept(
            ResultSet row,
            Map<FindingRows.Key, List<Signal.Figure>> figures,
            Cube cube,
            Function<IndicatorCode, Optional<Indicator>> known)
            throws SQLException {
        FindingRows.Key key = new FindingRows.Key(row.getLong("id"), row.getLong("run_id"));
        Basis basis = new Basis(
                row.getInt("method"),
                row.getLong("lattice_id"),
                List.of((Long[]) row.getArray("releases").getArray()),
                SubjectRows.members(row),
                row.getTimestamp("computed_at").toInstant());
        Work state = Work.of(row.getString("state"));
        boolean current = row.getBoolean("current");
        if (state == Work.NEW && !current) {
            return Optional.empty();
        }
        String subject = row.getString("subject");
        Optional<String> assignee = Optional.ofNullable(row.getString("assignee"));
        Optional<Reason> reason = Optional.ofNullable(row.getString("reason")).map(Reason::of);
        Instant since = row.getTimestamp("state_since").toInstant();
        return FindingRows.signal(row, figures.getOrDefault(key, List.of()), cube.lattice(), known)
                .map(signal -> new Subjected(
                        subject, new KeptSignal(key.signal(), signal, state, since, assignee, reason, current, basis)));
    }

    @Override
    public List<Event> history(Viewer viewer, long id) {
        return find(viewer, id).isEmpty()
                ? List.of()
                : viewer.scope().get(() -> database.sql("select * from signal_event where signal_id = ? order by id")
                        .param(id)
                        .query((row, n) -> new Event(
                                row.getTimestamp("at").toInstant(),
                                row.getString("actor"),
                                Event.Kind.of(row.getString("kind")),
                                Optional.ofNullable(row.getString("state")).map(Work::of),
                                Optional.ofNullable(row.getString("assignee")),
                                Optional.ofNullable(row.getString("reason")).map(Reason::of),
                                row.getString("text")))
                        .list());
    }

    @Override
    public boolean mayWork(Viewer viewer) {
        return viewer.functions().stream().anyMatch(function -> WORKERS.contains(function.code()));
    }

    @Override
    public void move(
            Viewer viewer, long id, Work state, Optional<String> assignee, Optional<Reason> reason, String text) {
        String word = word(text);
        if ((state == Work.CLOSED) != reason.isPresent()) {
            throw new IllegalArgumentException("A signal is closed with a reason, and only then has one");
        }
        if (state == Work.INTERVENTION && word.isEmpty()) {
            throw new IllegalArgumentException("An intervention needs a word on what is done");
        }
        KeptSignal signal = forWork(viewer, id);
        viewer.scope()
                .run(() -> transaction.executeWithoutResult(status -> {
                    Optional<String> looksInto = assignee.or(signal::assignee);
                    Timestamp now = Timestamp.from(clock.instant());
                    String closed = reason.map(Reason::code).orElse(null);
                    boolean moved = signal.state() != state;
                    database.sql("""
                            update signal set state = ?, assignee = ?, reason = ?,
                                state_since = case when ? then ? else state_since end
                            where id = ?
                            """)
                            .params(state.code(), looksInto.orElse(null), closed, moved, now, id)
                            .update();
                    note(viewer, id, moved ? Event.Kind.MOVED : Event.Kind.ASSIGNED, state, looksInto, reason, word);
                }));
    }

    @Override
    public void comment(Viewer viewer, long id, String text) {
        String word = word(text);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("A comment needs a word");
        }
        KeptSignal signal = forWork(viewer, id);
        viewer.scope()
                .run(() ->
                        note(viewer, id, Event.Kind.COMMENT, signal.state(), Optional.empty(), Optional.empty(), word));
    }

    private KeptSignal forWork(Viewer viewer, long id) {
        return Optional.of(viewer)
                .filter(this::mayWork)
                .flatMap(one -> find(one, id))
                .orElseThrow(() -> new AccessDenied("There is no such signal to work on"));
    }

    private static String word(String text) {
        String word = text.strip();
        if (word.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("At most " + LONGEST_TEXT + " characters");
        }
        return word;
    }

    private void note(
            Viewer viewer,
            long id,
            Event.Kind kind,
            Work state,
            Optional<String> assignee,
            Optional<Reason> reason,
            String text) {
        database.sql("""
                        insert into signal_event (signal_id, at, actor, kind, state, assignee, reason, text)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        Timestamp.from(clock.instant()),
                        viewer.subject(),
                        kind.code(),
                        state.code(),
                        assignee.orElse(null),
                        reason.map(Reason::code).orElse(null),
                        text))
                .update();
    }
}
