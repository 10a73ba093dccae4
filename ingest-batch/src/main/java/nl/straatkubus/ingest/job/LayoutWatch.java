package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers the columns of each file, and notices when a source or program delivers others than last time. A person who
 * brings a file sees its columns before anything is imported.
 */
@Component
final class LayoutWatch {
    private final JdbcClient database;

    LayoutWatch(JdbcClient database) {
        this.database = database;
    }

    /** The columns of the last import that succeeded. */
    private record Last(int version, List<String> columns) {}

    /** @return why a person must look first, naming old against new */
    Optional<Sentence> look(ImportRun run, FileSource file) throws IOException {
        boolean alone = !run.by().contains("@");
        if (!alone && !FileColumns.isText(file)) {
            return Optional.empty();
        }
        List<String> columns;
        try {
            columns = FileColumns.of(file);
        } catch (Refused unreadable) {
            // The next stage reads all of the file and says what is wrong with it.
            return Optional.empty();
        }
        database.sql("update import_run set columns = ? where id = ?")
                .params(columns.toArray(String[]::new), run.id())
                .update();
        return alone ? last(run).flatMap(last -> compare(last, columns)) : Optional.empty();
    }

    private Optional<Last> last(ImportRun run) {
        return database.sql("""
                        select coalesce(version, 0) as version, columns from import_run
                        where dataset = ? and id < ? and state = 'completed' and columns <> '{}'
                        order by id desc limit 1
                        """)
                .params(run.dataset().value(), run.id())
                .query((row, n) -> new Last(row.getInt("version"), Arrays.asList((String[])
                        row.getArray("columns").getArray())))
                .optional();
    }

    /** The order of columns means nothing. */
    private static Optional<Sentence> compare(Last last, List<String> now) {
        String added = without(now, last.columns());
        String gone = without(last.columns(), now);
        return added.equals(gone)
                ? Optional.empty()
                : Optional.of(Sentence.of("import.layout-changed", last.version(), added, gone));
    }

    private static String without(List<String> columns, List<String> others) {
        String left =
                columns.stream().filter(column -> !others.contains(column)).collect(Collectors.joining(", "));
        return left.isEmpty() ? "–" : left;
    }
}
