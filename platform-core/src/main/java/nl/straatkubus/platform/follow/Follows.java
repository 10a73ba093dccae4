package nl.straatkubus.platform.follow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The areas that people of a municipality follow. */
@Component
public final class Follows {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final JdbcClient database;
    private final Lattices lattices;
    private final KeptSignals signals;
    private final Clock clock;

    Follows(JdbcClient database, Lattices lattices, KeptSignals signals, Clock clock) {
        this.database = database;
        this.lattices = lattices;
        this.signals = signals;
        this.clock = clock;
    }

    /** How often a viewer hears of an area; empty where it is not followed. */
    public Optional<Rhythm> of(Viewer viewer, AreaCode area) {
        return viewer.scope().get(() -> database.sql("select rhythm from follow where person = ? and area = ?")
                .params(viewer.subject(), area.value())
                .query((row, n) -> Rhythm.of(row.getString(1)))
                .optional());
    }

    /** Follows an area from now on, or more or less often; what is found already is not told again. */
    public void follow(Viewer viewer, AreaCode area, Rhythm rhythm) {
        Timestamp now = Timestamp.from(clock.instant());
        long known =
                signals.list(viewer).stream().mapToLong(KeptSignal::id).max().orElse(0);
        viewer.scope().run(() -> database.sql("""
                        insert into follow (person, area, rhythm, since, told_at, told_signal) values (?, ?, ?, ?, ?, ?)
                        on conflict (person, area) do update set rhythm = excluded.rhythm
                        """)
                .params(viewer.subject(), area.value(), rhythm.code(), now, now, known)
                .update());
    }

    public void leave(Viewer viewer, AreaCode area) {
        viewer.scope().run(() -> database.sql("delete from follow where person = ? and area = ?")
                .params(viewer.subject(), area.value())
                .update());
    }

    /** Everybody who follows something, in the scope of the municipality. */
    public List<String> followers() {
        return database.sql("select distinct person from follow order by person")
                .query(String.class)
                .list();
    }

    /**
     * New signals in an area that somebody follows.
     *
     * @param count how many the viewer may see
     * @param latest id of the newest
     */
    public record News(Area area, int count, long latest) {}

    /**
     * What is due to be told to a viewer now: signals that are found now, are not closed, and are newer than what was
     * told before. The weekly ones from Monday morning on.
     */
    public List<News> news(Viewer viewer) {
        Optional<Lattice> lattice =
                viewer.municipality().flatMap(code -> viewer.scope().get(() -> lattices.active(code)));
        List<Followed> due = due(viewer);
        if (lattice.isEmpty() || due.isEmpty()) {
            return List.of();
        }
        List<KeptSignal> found = signals.list(viewer).stream()
                .filter(one -> one.current() && one.state() != KeptSignal.Work.CLOSED)
                .toList();
        return due.stream()
                .flatMap(one -> lattice.get().find(one.area()).stream()
                        .map(area -> news(lattice.get(), area, found, one.toldSignal())))
                .filter(one -> one.count() > 0)
                .toList();
    }

    private static News news(Lattice lattice, Area area, List<KeptSignal> found, long told) {
        List<KeptSignal> here = found.stream()
                .filter(one -> one.id() > told
                        && one.signal().place().areas().stream().anyMatch(place -> overlaps(lattice, place, area)))
                .toList();
        return new News(
                area, here.size(), here.stream().mapToLong(KeptSignal::id).max().orElse(told));
    }

    private static boolean overlaps(Lattice lattice, Area one, Area other) {
        return lattice.ancestor(one.node(), other.level()) == other.node()
                || lattice.ancestor(other.node(), one.level()) == one.node();
    }

    private record Followed(AreaCode area, long toldSignal) {}

    private List<Followed> due(Viewer viewer) {
        return viewer.scope().get(() -> database.sql("""
                        select area, told_signal from follow
                        where person = ? and (rhythm = 'release' or told_at < ?) order by area
                        """)
                .params(viewer.subject(), Timestamp.from(lastMonday()))
                .query((row, n) -> new Followed(new AreaCode(row.getString(1)), row.getLong(2)))
                .list());
    }

    private Instant lastMonday() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        ZonedDateTime monday =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(MORNING);
        return (monday.isAfter(now) ? monday.minusWeeks(1) : monday).toInstant();
    }

    /** Notes what was told, so that it is told once. In the transaction of the letter. */
    public void told(Viewer viewer, News news) {
        database.sql("update follow set told_signal = ?, told_at = ? where person = ? and area = ?")
                .params(
                        news.latest(),
                        Timestamp.from(clock.instant()),
                        viewer.subject(),
                        news.area().code().value())
                .update();
    }
}
