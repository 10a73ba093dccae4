package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.ingest.wording.Sentence;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The faults of imports and the rows that have them, in the schema of the scope. */
@Component
final class KeptFaults {
    /** More than anyone reads; a file with more is wrong as a whole. */
    static final int MOST = 10_000;

    /** A row with more cells than this is kept without them. */
    static final int WIDEST = 500;

    private static final int A_BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    KeptFaults(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * What was found in a file.
     *
     * @param faults the first {@link #MOST} of them
     * @param rows the cells of the rows that have them, by line
     * @param counts of all of them, by code
     */
    record Found(List<Fault> faults, Map<Long, String[]> rows, Map<String, Long> counts) {}

    /** Puts these in the place of what an earlier try found. */
    void replace(long importId, Found found) {
        for (String table : List.of("import_fault", "import_faulty_row", "import_fault_count")) {
            database.sql("delete from " + table + " where import_id = ?")
                    .param(importId)
                    .update();
        }
        int[] position = {0};
        batches.batchUpdate(
                "insert into import_fault (import_id, position, line, column_name, value, code, details)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                found.faults(),
                A_BATCH,
                (row, fault) -> {
                    row.setLong(1, importId);
                    row.setInt(2, position[0]++);
                    row.setLong(3, fault.line());
                    row.setString(4, fault.column());
                    row.setString(5, fault.value());
                    row.setString(6, fault.code());
                    row.setObject(7, fault.details().toArray(String[]::new));
                });
        batches.batchUpdate(
                "insert into import_faulty_row (import_id, line, cells) values (?, ?, ?)",
                List.copyOf(found.rows().entrySet()),
                A_BATCH,
                (row, faulty) -> {
                    row.setLong(1, importId);
                    row.setLong(2, faulty.getKey());
                    row.setObject(3, faulty.getValue());
                });
        found.counts().forEach((code, rows) -> database.sql(
                        "insert into import_fault_count (import_id, code, rows) values (?, ?, ?)")
                .params(importId, code, rows)
                .update());
    }

    List<Fault> first(long importId, int limit) {
        return database.sql("""
                        select line, column_name, value, code, details from import_fault
                        where import_id = ? order by position limit ?
                        """)
                .params(importId, limit)
                .query((row, n) -> new Fault(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), Arrays.asList((String[])
                                row.getArray(5).getArray())))
                .list();
    }

    void write(long importId, Locale locale, Writer csv) throws IOException {
        CSVFormat format = CSVFormat.Builder.create(CSVFormat.EXCEL)
                .setDelimiter(';')
                .setHeader(Sentence.of("fault.header").text(locale).split(";"))
                .get();
        CSVPrinter printer = new CSVPrinter(csv, format);
        for (Fault fault : first(importId, MOST)) {
            printer.printRecord(
                    fault.line(),
                    MarkedFile.harmless(fault.column()),
                    MarkedFile.harmless(fault.value()),
                    fault.code(),
                    MarkedFile.harmless(fault.reason(locale)),
                    MarkedFile.harmless(fault.remedy(locale)));
        }
        printer.flush();
    }

    /** The first rows that were left out, as they came. */
    FaultyRows rows(long importId, int limit) {
        List<String> columns = database.sql("select unnest(header) from import_run where id = ?")
                .param(importId)
                .query(String.class)
                .list();
        Map<Long, List<Fault>> byLine = new HashMap<>();
        first(importId, MOST).forEach(fault -> byLine.computeIfAbsent(fault.line(), line -> new ArrayList<>())
                .add(fault));
        List<FaultyRows.FaultyRow> rows = database.sql(
                        "select line, cells from import_faulty_row where import_id = ? order by line limit ?")
                .params(importId, limit)
                .query((row, n) -> new FaultyRows.FaultyRow(
                        row.getLong(1),
                        Arrays.asList((String[]) row.getArray(2).getArray()),
                        byLine.getOrDefault(row.getLong(1), List.of())))
                .list();
        return new FaultyRows(columns, rows);
    }

    /** Writes the rows that were left out as they came, with their faults. */
    void writeRows(long importId, Locale locale, Writer to) throws IOException {
        FaultyRows found = rows(importId, MOST);
        MarkedFile file = new MarkedFile(to, locale, found.columns());
        for (FaultyRows.FaultyRow row : found.rows()) {
            file.add(row.line(), row.cells().toArray(String[]::new), row.faults());
        }
        file.finish();
    }
}
