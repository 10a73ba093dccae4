package nl.straatkubus.platform.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue in the database: own indicators in the municipality's schema, shared ones in the shared schema. */
@Component
final class StoredCatalogue implements Catalogue {
    private static final Comparator<Indicator> ORDER = Comparator.comparing(Indicator::theme)
            .thenComparing(indicator -> indicator.title().nl());

    private final JdbcClient database;
    private final StoredRelations relations;

    StoredCatalogue(JdbcClient database, StoredRelations relations) {
        this.database = database;
        this.relations = relations;
    }

    @Override
    public List<Indicator> indicators() {
        String query = DataScope.required().isShared()
                ? "select *, 'shared' as owner from shared.indicator"
                : "select *, 'own' as owner from indicator union all select *, 'shared' from shared.indicator";
        return database.sql(query).query((row, n) -> read(row)).list().stream()
                .sorted(ORDER)
                .toList();
    }

    @Override
    public Optional<Indicator> find(IndicatorCode code) {
        return indicators().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public void define(Indicator indicator) {
        refuseTakenCode(indicator.code());
        database.sql("""
                        insert into indicator (code, title_nl, title_en, theme, kind, unit, unit_en, direction, sensitivity,
                            source, terms, dataset, numerator, denominator, counted, largest, second_largest)
                        values (:code, :nl, :en, :theme, :kind, :unit, :unit_en, :direction, :sensitivity,
                            :source, :terms, :dataset, :numerator, :denominator, :counted, :largest, :second)
                        on conflict (code) do update set title_nl = excluded.title_nl, title_en = excluded.title_en,
                            theme = excluded.theme, kind = excluded.kind, unit = excluded.unit, unit_en = excluded.unit_en,
                            direction = excluded.direction, sensitivity = excluded.sensitivity,
                            source = excluded.source, terms = excluded.terms, dataset = excluded.dataset,
                            numerator = excluded.numerator, denominator = excluded.denominator,
                            counted = excluded.counted, largest = excluded.largest,
                            second_largest = excluded.second_largest
                        """)
                .param("code", indicator.code().value())
                .param("nl", indicator.title().nl())
                .param("en", indicator.title().en())
                .param("theme", indicator.theme().code())
                .param("kind", indicator.kind().code())
                .param("unit", indicator.unit().nl())
                .param("unit_en", indicator.unit().given())
                .param("direction", indicator.direction().code())
                .param("sensitivity", indicator.sensitivity().code())
                .param("source", indicator.source())
                .param("terms", indicator.terms())
                .param("dataset", indicator.dataset())
                .param("numerator", indicator.numerator())
                .param("denominator", indicator.denominator().orElse(null))
                .param("counted", indicator.counted().orElse(null))
                .param(
                        "largest",
                        indicator.contributors().map(Contributors::largest).orElse(null))
                .param(
                        "second",
                        indicator.contributors().map(Contributors::second).orElse(null))
                .update();
    }

    @Override
    public List<Relation> relations() {
        return relations.all();
    }

    @Override
    public List<Relation> relations(String dataset) {
        return relations.of(dataset);
    }

    @Override
    public void relate(String dataset, List<Relation> declared) {
        relations.replace(dataset, declared);
    }

    private void refuseTakenCode(IndicatorCode code) {
        boolean shared = !DataScope.required().isShared()
                && database.sql("select count(*) from shared.indicator where code = ?")
                                .param(code.value())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (shared) {
            throw new IllegalArgumentException("The code " + code + " belongs to a shared indicator; choose another");
        }
    }

    private static Indicator read(ResultSet row) throws SQLException {
        return new Indicator(
                new IndicatorCode(row.getString("code")),
                new Text(row.getString("title_nl"), row.getString("title_en")),
                Theme.of(row.getString("theme")),
                Kind.of(row.getString("kind")),
                new Unit(row.getString("unit"), row.getString("unit_en")),
                Direction.of(row.getString("direction")),
                Sensitivity.of(row.getString("sensitivity")),
                row.getString("source"),
                row.getString("terms"),
                Ownership.of(row.getString("owner")),
                row.getString("dataset"),
                row.getString("numerator"),
                Optional.ofNullable(row.getString("denominator")),
                Optional.ofNullable(row.getString("counted")),
                contributors(row));
    }

    private static Optional<Contributors> contributors(ResultSet row) throws SQLException {
        String largest = row.getString("largest");
        return largest == null
                ? Optional.empty()
                : Optional.of(new Contributors(largest, row.getString("second_largest")));
    }
}
