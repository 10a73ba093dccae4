package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.ingest.wording.Sentence;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The faults of imports, in the schema of the scope. */
@Component
final class KeptFaults {
    /** More than anyone reads; a file with more is wrong as a whole. */
    static final int MOST = 10_000;

    private static final int A_BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    KeptFaults(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Puts these in the place of what an earlier try found. */
    void replace(long importId, List<Fault> faults) {
        database.sql("delete from import_fault where import_id = ?")
                .param(importId)
                .update();
        int[] position = {0};
        batches.batchUpdate(
                "insert into import_fault (import_id, position, line, column_name, value, code, details)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                faults,
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
                    harmless(fault.column()),
                    harmless(fault.value()),
                    fault.code(),
                    fault.reason(locale),
                    fault.remedy(locale));
        }
        printer.flush();
    }

    /** A spreadsheet would run a text of the file that begins like a formula. */
    private static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
