package nl.straatkubus.ingest.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Datasets in the schema of the scope, with the shared ones beside a municipality's own. */
@Component
final class StoredDatasets implements Datasets {
    /** The revision of what nobody added yet. */
    private static final int NOT_THERE = 0;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Releases releases;
    private final DatasetHistory history;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredDatasets(
            JdbcClient database,
            TransactionTemplate transaction,
            Catalogue catalogue,
            Releases releases,
            DatasetHistory history,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.releases = releases;
        this.history = history;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<DatasetOverview> all() {
        return read("", Map.of());
    }

    @Override
    public Optional<DatasetOverview> find(DatasetCode code) {
        // A municipality's own dataset comes before a shared one of the same code.
        return read(" where code = :code", Map.of("code", code.value())).stream()
                .findFirst();
    }

    private List<DatasetOverview> read(String where, Map<String, Object> parameters) {
        List<DatasetOverview> found = new ArrayList<>();
        Map<String, Indicator> indicators = catalogue.indicators().stream()
                .collect(Collectors.toMap(one -> one.code().value(), Function.identity(), (own, shared) -> own));
        for (Ownership owner : owners()) {
            String prefix = owner == Ownership.SHARED ? "shared." : "";
            found.addAll(database
                    .sql("select * from " + prefix + "dataset" + where)
                    .params(parameters)
                    .query((row, n) -> new Kept(definition(row, indicators), row.getInt("revision")))
                    .list()
                    .stream()
                    .map(kept -> overview(kept, owner, prefix))
                    .sorted(Comparator.comparing(one -> one.definition().title().nl()))
                    .toList());
        }
        return found;
    }

    private static List<Ownership> owners() {
        return DataScope.required().isShared() ? List.of(Ownership.SHARED) : List.of(Ownership.OWN, Ownership.SHARED);
    }

    /** A definition as it stands in the database. */
    private record Kept(DatasetDefinition definition, int revision) {}

    private DatasetOverview overview(Kept kept, Ownership owner, String prefix) {
        DatasetDefinition definition = kept.definition();
        Optional<DatasetVersion> active = history.versions(definition.code(), prefix).stream()
                .filter(DatasetVersion::active)
                .findFirst();
        return new DatasetOverview(
                definition,
                owner,
                history.lastImports(definition.code(), prefix),
                active.map(DatasetVersion::number),
                active.flatMap(version -> version.periods().stream().max(Comparator.naturalOrder())),
                kept.revision());
    }

    private DatasetDefinition definition(ResultSet row, Map<String, Indicator> indicators) throws SQLException {
        List<Relation> relations = catalogue.relations(row.getString("code"));
        String[] codes = (String[]) row.getArray("indicators").getArray();
        return new DatasetDefinition(
                new DatasetCode(row.getString("code")),
                new Text(row.getString("title_nl"), row.getString("title_en")),
                row.getString("source"),
                row.getString("terms"),
                Policy.of(row.getString("policy")),
                row.getDouble("reject_limit"),
                KeptLayout.read(
                        new Layout(
                                Optional.ofNullable(row.getString("area_column")),
                                Optional.ofNullable(row.getString("period_column")),
                                Optional.ofNullable(row.getString("fixed_period"))
                                        .map(Period::parse)),
                        row.getString("layout")),
                Arrays.stream(codes)
                        .map(indicators::get)
                        .filter(Objects::nonNull)
                        .map(StoredDatasets::definition)
                        .toList(),
                relations,
                Optional.ofNullable(row.getString("legal_basis")));
    }

    private static IndicatorDefinition definition(Indicator one) {
        return new IndicatorDefinition(
                one.code(),
                one.title(),
                one.theme(),
                one.kind(),
                one.numerator(),
                one.denominator(),
                one.unit(),
                one.direction(),
                one.sensitivity(),
                one.counted(),
                one.contributors());
    }

    @Override
    public void define(DatasetDefinition definition) {
        define(definition, Optional.empty(), "");
    }

    @Override
    public void define(DatasetDefinition definition, Viewer by) {
        define(definition, Optional.empty(), by.subject());
    }

    @Override
    public void add(DatasetDefinition definition, Viewer by) {
        define(definition, Optional.of(NOT_THERE), by.subject());
    }

    @Override
    public void define(DatasetDefinition definition, int revision) {
        define(definition, Optional.of(revision), "");
    }

    private void define(DatasetDefinition definition, Optional<Integer> revision, String keeper) {
        new DefinitionCheck(definition, catalogue).pass();
        List<Object> changes = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            refuseChanged(definition.code(), revision);
            if (!Set.copyOf(catalogue.relations(definition.code().value()))
                    .equals(Set.copyOf(definition.relations()))) {
                changes.add(new RelationsChanged(definition.code()));
            }
            if (definition.indicators().stream().anyMatch(this::heldOtherwise)) {
                changes.add(new SensitivityChanged(definition.code()));
            }
            definition.indicators().forEach(one -> catalogue.define(indicator(definition, one)));
            catalogue.relate(definition.code().value(), definition.relations());
            store(definition, keeper);
        });
        changes.forEach(events::publishEvent);
    }

    private boolean heldOtherwise(IndicatorDefinition one) {
        return catalogue
                .find(one.code())
                .filter(known -> known.sensitivity() != one.sensitivity())
                .isPresent();
    }

    /** Holds the dataset until the transaction ends, so that of two changes at once one waits and then hears. */
    private void refuseChanged(DatasetCode code, Optional<Integer> revision) {
        Optional<Integer> now = database.sql("select revision from dataset where code = ? for no key update")
                .param(code.value())
                .query(Integer.class)
                .optional();
        if (revision.isPresent() && !revision.get().equals(now.orElse(NOT_THERE))) {
            throw new Refused(revision.get() == NOT_THERE ? "dataset.exists" : "dataset.changed-meanwhile", code);
        }
    }

    private static Indicator indicator(DatasetDefinition dataset, IndicatorDefinition one) {
        return new Indicator(
                one.code(),
                one.title(),
                one.theme(),
                one.kind(),
                one.unit(),
                one.direction(),
                one.sensitivity(),
                dataset.source(),
                dataset.terms(),
                DataScope.required().isShared() ? Ownership.SHARED : Ownership.OWN,
                dataset.code().value(),
                one.numerator(),
                one.denominator(),
                one.counted(),
                one.contributors());
    }

    private void store(DatasetDefinition definition, String keeper) {
        String[] codes =
                definition.indicators().stream().map(one -> one.code().value()).toArray(String[]::new);
        database.sql("""
                        insert into dataset (code, title_nl, title_en, source, terms, policy, reject_limit,
                            area_column, period_column, fixed_period, layout, legal_basis, indicators, defined_at, kept_by)
                        values (:code, :nl, :en, :source, :terms, :policy, :limit,
                            :area, :period, :fixed, cast(:layout as jsonb), :basis, :indicators, :now, :keeper)
                        on conflict (code) do update set title_nl = excluded.title_nl, title_en = excluded.title_en,
                            source = excluded.source, terms = excluded.terms, policy = excluded.policy,
                            reject_limit = excluded.reject_limit, area_column = excluded.area_column,
                            period_column = excluded.period_column, fixed_period = excluded.fixed_period,
                            layout = excluded.layout, legal_basis = excluded.legal_basis,
                            indicators = excluded.indicators, defined_at = excluded.defined_at,
                            revision = dataset.revision + 1
                        """)
                .param("code", definition.code().value())
                .param("nl", definition.title().nl())
                .param("en", definition.title().en())
                .param("source", definition.source())
                .param("terms", definition.terms())
                .param("policy", definition.policy().code())
                .param("limit", definition.rejectLimit())
                .param("area", definition.layout().area().orElse(null))
                .param("period", definition.layout().period().orElse(null))
                .param(
                        "fixed",
                        definition.layout().fixedPeriod().map(Period::code).orElse(null))
                .param("layout", KeptLayout.json(definition.layout()))
                .param("basis", definition.legalBasis().orElse(null))
                .param("indicators", codes)
                .param("now", Timestamp.from(clock.instant()))
                .param("keeper", keeper.contains("@") ? keeper : "")
                .update();
    }

    @Override
    public List<DatasetVersion> versions(DatasetCode code) {
        return owners().stream()
                .map(owner -> history.versions(code, owner == Ownership.SHARED ? "shared." : ""))
                .filter(versions -> !versions.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public void check(DatasetDefinition definition) {
        new DefinitionCheck(definition, catalogue).pass();
    }

    @Override
    public void activate(DatasetCode code, int version, Optional<Integer> instead, Viewer by) {
        long release = releases.ofVersion(code.value(), version)
                .orElseThrow(() -> new NoSuchElementException("No version " + version + " of dataset " + code));
        transaction.executeWithoutResult(status -> {
            history.underWay(code).ifPresent(run -> {
                throw new Refused("dataset.import-runs", run);
            });
            Optional<Integer> seen = history.active(code).map(DatasetVersion::number);
            if (instead.isPresent() && !instead.equals(seen)) {
                throw new Refused(
                        "dataset.version-changed", seen.map(String::valueOf).orElse("-"));
            }
            if (history.isExpired(code, version)) {
                throw new Refused("dataset.version-expired", version);
            }
            if (history.awaitsProtection(release)) {
                throw new Refused("dataset.version-unprotected", version);
            }
            releases.activate(code.value(), release);
            history.shown(code, version);
        });
        // An operator's acts are kept in the platform's log, also those on shared data.
        by.scope().run(() -> audit.record(by, "activated", code + " version " + version, "ok"));
    }
}
