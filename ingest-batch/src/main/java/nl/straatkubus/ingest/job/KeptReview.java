package nl.straatkubus.ingest.job;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.ingest.review.Differences;
import nl.straatkubus.ingest.review.Effects;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was found about imports and trials, in the schema of the scope. */
@Component
final class KeptReview {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Relation.class, Named.class)
            .addMixIn(Shape.class, Named.class)
            .build();

    private final JdbcClient database;

    KeptReview(JdbcClient database) {
        this.database = database;
    }

    /** Lets a relation, or what a row is, be read back as the kind it was. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS)
    private interface Named {}

    /** Puts these warnings in the place of those whose code begins alike, which an earlier try may have left. */
    void warn(long importId, String kind, List<Sentence> warnings) {
        database.sql("delete from import_warning where import_id = ? and starts_with(code, ?)")
                .params(importId, kind)
                .update();
        warnings.forEach(warning -> add(importId, warning));
    }

    /** Adds a warning to those that are there. */
    void add(long importId, Sentence warning) {
        database.sql("""
                        insert into import_warning (import_id, position, code, arguments)
                        select :import, 1 + coalesce(max(position), 0), :code, :arguments
                        from import_warning where import_id = :import
                        """)
                .param("import", importId)
                .param("code", warning.code())
                .param("arguments", warning.arguments().toArray(String[]::new))
                .update();
    }

    void differences(long importId, Differences differences) {
        write(importId, "differences", differences);
    }

    void effects(long importId, Effects effects) {
        write(importId, "effects", effects);
    }

    void draft(long importId, DatasetDefinition definition) {
        write(importId, "draft", definition);
    }

    private void write(long importId, String column, Object content) {
        database.sql("update import_run set " + column + " = ?::jsonb where id = ?")
                .params(JSON.writeValueAsString(content), importId)
                .update();
    }

    Optional<DatasetDefinition> draft(long importId) {
        return read(importId, "draft", DatasetDefinition.class);
    }

    private <T> Optional<T> read(long importId, String column, Class<T> type) {
        return database.sql("select " + column + "::text from import_run where id = ? and " + column + " is not null")
                .param(importId)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, type));
    }

    ImportReview of(long importId) {
        return new ImportReview(
                warnings(importId),
                faults(importId),
                read(importId, "differences", Differences.class),
                read(importId, "effects", Effects.class));
    }

    private List<Sentence> warnings(long importId) {
        return database.sql("select code, arguments from import_warning where import_id = ? order by position")
                .param(importId)
                .query((row, n) -> new Sentence(row.getString(1), Arrays.asList((String[])
                        row.getArray(2).getArray())))
                .list();
    }

    private Map<String, Long> faults(long importId) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("select code, rows from import_fault_count where import_id = ? order by rows desc, code")
                .param(importId)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
