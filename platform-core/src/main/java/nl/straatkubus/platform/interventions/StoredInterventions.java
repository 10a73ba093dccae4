package nl.straatkubus.platform.interventions;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.field.Texts;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.KeptSignals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Interventions in the schema of the municipality. */
@Component
final class StoredInterventions implements Interventions {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Lattices lattices;
    private final Catalogue catalogue;
    private final KeptSignals signals;
    private final AuditLog audit;
    private final Clock clock;

    StoredInterventions(
            JdbcClient database,
            TransactionTemplate transaction,
            Lattices lattices,
            Catalogue catalogue,
            KeptSignals signals,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.lattices = lattices;
        this.catalogue = catalogue;
        this.signals = signals;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean mayPlan(Viewer viewer) {
        return viewer.municipality().isPresent() && viewer.may(Right.INTERVENTIONS);
    }

    @Override
    public Intervention plan(Viewer viewer, Plan plan) {
        judge(viewer, plan);
        return viewer.scope()
                .get(() -> transaction.execute(status -> {
                    long id = database.sql("""
                            insert into intervention (title, description, areas, lead, partners, starts_on, ends_on,
                                indicator, aim, cost, signal_id, made_by, made_at, changed_by, changed_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                            """)
                            .params(Stream.concat(
                                            columns(plan).stream(),
                                            Stream.of(viewer.subject(), now(), viewer.subject(), now()))
                                    .toList())
                            .query(Long.class)
                            .single();
                    audit.record(viewer, "intervention-planned", "intervention " + id, "ok");
                    return find(viewer, id).orElseThrow();
                }));
    }

    @Override
    public Intervention change(Viewer viewer, long id, Plan plan) {
        judge(viewer, plan);
        find(viewer, id).orElseThrow(StoredInterventions::absent);
        return viewer.scope()
                .get(() -> transaction.execute(status -> {
                    database.sql("""
                            update intervention set title = ?, description = ?, areas = ?, lead = ?, partners = ?,
                                starts_on = ?, ends_on = ?, indicator = ?, aim = ?, cost = ?, signal_id = ?,
                                changed_by = ?, changed_at = ?
                            where id = ?
                            """)
                            .params(Stream.concat(columns(plan).stream(), Stream.of(viewer.subject(), now(), id))
                                    .toList())
                            .update();
                    audit.record(viewer, "intervention-changed", "intervention " + id, "ok");
                    return find(viewer, id).orElseThrow();
                }));
    }

    @Override
    public void remove(Viewer viewer, long id) {
        requirePlanner(viewer);
        find(viewer, id).orElseThrow(StoredInterventions::absent);
        viewer.scope()
                .run(() -> transaction.executeWithoutResult(status -> {
                    database.sql("delete from intervention where id = ?")
                            .param(id)
                            .update();
                    audit.record(viewer, "intervention-removed", "intervention " + id, "ok");
                }));
    }

    private static AccessDenied absent() {
        return new AccessDenied("There is no such intervention");
    }

    private void requirePlanner(Viewer viewer) {
        if (!mayPlan(viewer)) {
            throw new AccessDenied("Only who plans interventions may do this");
        }
    }

    private void judge(Viewer viewer, Plan plan) {
        requirePlanner(viewer);
        Lattice lattice = lattice(viewer)
                .orElseThrow(() -> new IllegalArgumentException("This municipality has no geography yet"));
        plan.areas().stream()
                .filter(code -> lattice.find(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("There is no area '" + code + "' in this municipality");
                });
        Set<IndicatorCode> seen = seen(viewer);
        plan.aim().filter(aim -> !seen.contains(aim.indicator())).ifPresent(aim -> {
            throw new AccessDenied("There is no indicator '" + aim.indicator().value() + "' to aim at");
        });
        plan.signal().filter(id -> signals.find(viewer, id).isEmpty()).ifPresent(id -> {
            throw new AccessDenied("There is no signal " + id);
        });
        Texts.requireNobody(plan.title());
        Texts.requireNobody(plan.description());
        Texts.requireNobody(plan.lead());
        plan.partners().forEach(Texts::requireNobody);
    }

    private Optional<Lattice> lattice(Viewer viewer) {
        return viewer.municipality().flatMap(code -> viewer.scope().get(() -> lattices.active(code)));
    }

    private Set<IndicatorCode> seen(Viewer viewer) {
        return viewer.scope().get(catalogue::indicators).stream()
                .filter(viewer::maySee)
                .map(Indicator::code)
                .collect(Collectors.toSet());
    }

    private static List<Object> columns(Plan plan) {
        return Arrays.asList(
                plan.title(),
                plan.description(),
                plan.areas().stream().map(AreaCode::value).toArray(String[]::new),
                plan.lead(),
                plan.partners().toArray(String[]::new),
                Date.valueOf(plan.starts()),
                plan.ends().map(Date::valueOf).orElse(null),
                plan.aim().map(aim -> aim.indicator().value()).orElse(null),
                plan.aim().map(aim -> aim.way().code()).orElse(null),
                plan.cost().code(),
                plan.signal().orElse(null));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    @Override
    public List<Intervention> all(Viewer viewer) {
        if (viewer.municipality().isEmpty()) {
            return List.of();
        }
        Set<IndicatorCode> seen = seen(viewer);
        return viewer.scope().get(() -> database.sql("select * from intervention order by starts_on desc, id desc")
                .query((row, n) -> intervention(row, seen))
                .list());
    }

    @Override
    public List<Intervention> in(Viewer viewer, Area area) {
        Optional<Lattice> lattice = lattice(viewer);
        return lattice.map(all -> all(viewer).stream()
                        .filter(one -> one.plan().areas().stream()
                                .flatMap(code -> all.find(code).stream())
                                .anyMatch(place -> holds(all, place, area) || holds(all, area, place)))
                        .toList())
                .orElse(List.of());
    }

    private static boolean holds(Lattice lattice, Area outer, Area inner) {
        return lattice.ancestor(inner.node(), outer.level()) == outer.node();
    }

    @Override
    public Optional<Intervention> find(Viewer viewer, long id) {
        return all(viewer).stream().filter(one -> one.id() == id).findFirst();
    }

    @Override
    public Optional<Evaluation> evaluate(Cube cube, Intervention intervention) {
        return intervention
                .plan()
                .aim()
                .flatMap(aim -> cube.indicator(aim.indicator()))
                .map(indicator -> {
                    List<Intervention> others = all(cube.viewer()).stream()
                            .filter(one -> one.id() != intervention.id())
                            .toList();
                    return new Comparison(cube, indicator, intervention, others, LocalDate.now(clock)).evaluation();
                });
    }

    private static Intervention intervention(ResultSet row, Set<IndicatorCode> seen) throws SQLException {
        Optional<Plan.Aim> aim = Optional.ofNullable(row.getString("indicator"))
                .map(IndicatorCode::new)
                .map(code -> new Plan.Aim(code, wayOf(row)));
        Plan plan = new Plan(
                row.getString("title"),
                row.getString("description"),
                Stream.of((String[]) row.getArray("areas").getArray())
                        .map(AreaCode::new)
                        .toList(),
                row.getString("lead"),
                List.of((String[]) row.getArray("partners").getArray()),
                row.getObject("starts_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                aim,
                Plan.Cost.of(row.getString("cost")),
                Optional.ofNullable((Long) row.getObject("signal_id")));
        boolean shown = aim.map(one -> seen.contains(one.indicator())).orElse(true);
        return new Intervention(
                row.getLong("id"),
                shown ? plan : plan.withoutAim(),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }

    private static Plan.Way wayOf(ResultSet row) {
        try {
            return Plan.Way.of(row.getString("aim"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
