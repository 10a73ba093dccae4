package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.mapping.FaultMarks;
import nl.straatkubus.ingest.wording.Fault;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A delivered file written back as CSV with the faults beside each row, to be mended in a spreadsheet and sent again: the
 * added columns are ignored then. Nothing in it can run as a formula.
 */
public final class MarkedFile {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Locale locale;
    private final List<Integer> kept;
    private final CSVPrinter csv;

    /**
     * Writes the header.
     *
     * @param columns of the delivered file; those that an earlier marking added are left out
     */
    public MarkedFile(Writer to, Locale locale, List<String> columns) throws IOException {
        this.locale = locale;
        List<String> added = FaultMarks.columns(locale);
        this.kept = IntStream.range(0, columns.size())
                .filter(column -> !added.contains(columns.get(column)))
                .boxed()
                .toList();
        // Without the mark, spreadsheets on Windows read the accents of UTF-8 wrongly.
        to.write(BYTE_ORDER_MARK);
        csv = new CSVPrinter(
                to, CSVFormat.Builder.create(CSVFormat.EXCEL).setDelimiter(';').get());
        List<String> header = new ArrayList<>();
        kept.forEach(column -> header.add(harmless(columns.get(column))));
        header.addAll(added);
        csv.printRecord(header);
    }

    /**
     * Writes one row.
     *
     * @param line where it stands in the delivered file
     * @param faults those of this row, none for a good one
     */
    public void add(long line, String[] cells, List<Fault> faults) throws IOException {
        List<String> row = new ArrayList<>();
        kept.forEach(column -> row.add(column < cells.length ? harmless(cells[column]) : ""));
        row.add(Long.toString(line));
        row.add(joined(faults, Fault::column));
        row.add(joined(faults, Fault::code));
        row.add(joined(faults, fault -> fault.reason(locale)));
        row.add(joined(faults, fault -> fault.remedy(locale)));
        csv.printRecord(row);
    }

    private static String joined(List<Fault> faults, Function<Fault, String> part) {
        return harmless(faults.stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" | ")));
    }

    public void finish() throws IOException {
        csv.flush();
    }

    /** A spreadsheet would run a text of the file that begins like a formula; a number it only shows. */
    static String harmless(String text) {
        boolean formula =
                !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !text.matches("[-+]?\\d[\\d.,]*");
        return formula ? "'" + text : text;
    }
}
