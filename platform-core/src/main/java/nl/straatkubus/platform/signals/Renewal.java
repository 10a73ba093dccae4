package nl.straatkubus.platform.signals;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works out what changed since it was last worked out, subject by subject, and keeps it. */
@Component
final class Renewal {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Lattices lattices;
    private final Releases releases;
    private final FindingRows findings;
    private final Clock clock;

    Renewal(
            JdbcClient database,
            TransactionTemplate transaction,
            Catalogue catalogue,
            Lattices lattices,
            Releases releases,
            FindingRows findings,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.lattices = lattices;
        this.releases = releases;
        this.findings = findings;
        this.clock = clock;
    }

    /** In the scope of a municipality; in another one there is nothing to do. */
    void make() {
        DataScope.required().municipality().flatMap(lattices::active).ifPresent(lattice -> {
            if (!outdated(released(lattice)).isEmpty() || isAnythingLeftOver(released(lattice))) {
                transaction.executeWithoutResult(status -> {
                    // whoever comes second finds the work done
                    database.sql("select pg_advisory_xact_lock(hashtext(?))")
                            .param("signals of " + DataScope.required().schema())
                            .query(row -> {});
                    AllReleased released = released(lattice);
                    List<Subject> outdated = outdated(released);
                    endLeftOver(released);
                    work(outdated, released);
                });
            }
        });
    }

    private AllReleased released(Lattice lattice) {
        List<AllReleased.Content> contents = database.sql("""
                        select s.release_id, s.indicator, s.period
                        from active_release a join slice s using (release_id) where s.lattice_id = :lattice
                        union all
                        select s.release_id, s.indicator, s.period
                        from shared.active_release a join shared.slice s using (release_id) where s.lattice_id = :lattice
                        """)
                .param("lattice", lattice.id())
                .query((row, n) -> new AllReleased.Content(
                        row.getLong(1), new IndicatorCode(row.getString(2)), Period.parse(row.getString(3))))
                .list();
        return new AllReleased(lattice, catalogue.indicators(), contents, releases);
    }

    /** Everything that can have signals as things stand. */
    private static List<Subject> subjects(Released released) {
        List<Indicator> watched = released.indicators().stream()
                .filter(Discovery::canSignal)
                .filter(one -> !Discovery.periods(released.periods(one.code()), Optional.empty())
                        .isEmpty())
                .toList();
        List<Subject> subjects =
                new ArrayList<>(watched.stream().map(Subject::of).toList());
        subjects.addAll(Subject.themes(watched, released));
        return subjects;
    }

    private List<Subject> outdated(Released released) {
        Map<String, String> known = bases();
        return subjects(released).stream()
                .filter(subject -> !subject.basis(released).equals(known.get(subject.code())))
                .toList();
    }

    private Map<String, String> bases() {
        Map<String, String> bases = new HashMap<>();
        database.sql("select subject, basis from signal_run where current").query(row -> {
            bases.put(row.getString(1), row.getString(2));
        });
        return bases;
    }

    private boolean isAnythingLeftOver(Released released) {
        return !leftOver(released).isEmpty();
    }

    private Set<String> leftOver(Released released) {
        Set<String> left = new HashSet<>(bases().keySet());
        subjects(released).forEach(subject -> left.remove(subject.code()));
        return left;
    }

    /** What is no longer in force, or no longer watched, gives no signals any more. */
    private void endLeftOver(Released released) {
        leftOver(released).forEach(this::end);
    }

    private void end(String subject) {
        database.sql("update signal_run set current = false where subject = ? and current")
                .param(subject)
                .update();
    }

    private void work(List<Subject> outdated, AllReleased released) {
        Discovery discovery = new Discovery(released, new Likeness());
        Map<IndicatorCode, Course> courses = new HashMap<>();
        for (Subject subject : outdated) {
            List<Course> members = new ArrayList<>();
            for (Indicator indicator : subject.members()) {
                members.add(courses.computeIfAbsent(
                        indicator.code(),
                        code -> discovery.course(indicator, Optional.empty()).orElseThrow()));
                released.forget(indicator.code());
            }
            List<Signal> found = CubeSignals.ranked(
                    subject.isTheme() ? discovery.together(members) : discovery.of(members.getFirst()));
            keep(subject, found, released);
        }
    }

    private void keep(Subject subject, List<Signal> found, AllReleased released) {
        Optional<Long> before = database.sql("select id from signal_run where subject = ? and current")
                .param(subject.code())
                .query(Long.class)
                .optional();
        end(subject.code());
        long run = database.sql("""
                        insert into signal_run (subject, basis, members, method, lattice_id, releases, computed_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        subject.code(),
                        subject.basis(released),
                        subject.codes().stream().map(IndicatorCode::value).toArray(String[]::new),
                        Discovery.METHOD,
                        released.lattice().id(),
                        subject.releases(released).toArray(Long[]::new),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        Set<Long> taken = new HashSet<>();
        for (Signal signal : found) {
            String[] postcodes = postcodes(signal, released.lattice());
            long id = same(subject, signal, postcodes, before.orElse(-1L), taken)
                    .orElseGet(() -> begin(subject, signal, postcodes));
            taken.add(id);
            database.sql("update signal set postcodes = ? where id = ?")
                    .params(postcodes, id)
                    .update();
            findings.write(id, run, signal);
        }
    }

    /**
     * The signal that this one is: of the same subject, at an overlapping place. One that was closed stays closed for as
     * long as it lasts; when it was gone and comes back it is another one.
     */
    private Optional<Long> same(Subject subject, Signal signal, String[] postcodes, long before, Set<Long> taken) {
        return database
                .sql("""
                        select s.id from signal s
                        where s.subject = ? and s.sort = ? and s.postcodes && ?::text[]
                            and (s.state in ('investigation', 'intervention')
                                or exists (select 1 from signal_finding f where f.signal_id = s.id and f.run_id = ?))
                        order by s.id
                        """)
                .params(subject.code(), signal.sort().code(), postcodes, before)
                .query(Long.class)
                .list()
                .stream()
                .filter(id -> !taken.contains(id))
                .findFirst();
    }

    private long begin(Subject subject, Signal signal, String[] postcodes) {
        Timestamp now = Timestamp.from(clock.instant());
        return database.sql("""
                        insert into signal (subject, sort, postcodes, found_first, state_since)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(subject.code(), signal.sort().code(), postcodes, now, now)
                .query(Long.class)
                .single();
    }

    private static String[] postcodes(Signal signal, Lattice lattice) {
        Set<String> postcodes = new TreeSet<>();
        signal.place().areas().forEach(area -> gather(lattice, area, postcodes));
        signal.place().reach().forEach(area -> gather(lattice, area, postcodes));
        return postcodes.toArray(String[]::new);
    }

    private static void gather(Lattice lattice, Area area, Set<String> postcodes) {
        if (area.level() == AreaLevel.PC6) {
            postcodes.add(area.code().value());
        }
        lattice.children(area.node()).forEach(child -> gather(lattice, lattice.area(child), postcodes));
    }
}
