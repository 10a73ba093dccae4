package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.straatkubus.ingest.format.Writing.Format;
import nl.straatkubus.ingest.format.Writing.Packing;
import nl.straatkubus.ingest.wording.Refused;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** One sheet of an Excel workbook ({@code .xlsx}), row by row. */
final class Workbook implements Table {
    private static final int SAMPLE_ROWS = 50;
    /** The texts of a workbook are kept in memory while it is read. */
    private static final long MOST_TEXT = 128L << 20;

    private final LocalFile file;
    private final ReadableWorkbook workbook;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> columns;
    private Row ahead;

    private Workbook(LocalFile file, ReadableWorkbook workbook, Writing writing) throws IOException {
        this.file = file;
        this.workbook = workbook;
        this.rows = sheet(workbook, writing).openStream().iterator();
        this.columns = header(writing.headerLine());
    }

    /** Whether an archive is a workbook. */
    static boolean isOne(FileSource file) throws IOException {
        try (Archive archive = Archive.of(file)) {
            return archive.has("xl/workbook.xml");
        }
    }

    static Writing recognise(FileSource file, Reading reading) throws IOException {
        refuseBomb(file);
        try (LocalFile copy = LocalFile.of(file);
                ReadableWorkbook workbook = read(copy)) {
            List<String> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .filter(Workbook::isFilled)
                    .map(Sheet::getName)
                    .toList();
            if (sheets.isEmpty()) {
                throw new Refused("file.empty");
            }
            String chosen = reading.part().orElse(sheets.getFirst());
            Sheet sheet = workbook.findSheet(chosen)
                    .orElseThrow(() -> new Refused("file.no-sheet", chosen, String.join(", ", sheets)));
            int header = reading.headerLine().orElseGet(() -> Header.find(sample(sheet)));
            List<String> parts = sheets.size() > 1 ? sheets : List.of();
            return new Writing(
                    Packing.NONE,
                    Format.WORKBOOK,
                    ',',
                    StandardCharsets.UTF_8,
                    header,
                    parts.isEmpty() ? "" : chosen,
                    parts);
        }
    }

    private static void refuseBomb(FileSource file) throws IOException {
        try (Archive archive = Archive.of(file)) {
            archive.bytes(name -> name.startsWith("xl/worksheets/"), Long.MAX_VALUE);
            if (archive.bytes(name -> !name.startsWith("xl/worksheets/"), MOST_TEXT) > MOST_TEXT) {
                throw new Refused("file.workbook-too-large");
            }
        }
    }

    private static boolean isFilled(Sheet sheet) {
        return !sample(sheet).isEmpty();
    }

    private static List<Row> sample(Sheet sheet) {
        try (var rows = sheet.openStream()) {
            return rows.map(Workbook::row)
                    .filter(row -> Arrays.stream(row.cells()).anyMatch(cell -> !cell.isBlank()))
                    .limit(SAMPLE_ROWS)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ExcelReaderException damaged) {
            throw new Refused("file.workbook-damaged");
        }
    }

    static Workbook open(FileSource source, Writing writing) throws IOException {
        return LocalFile.opened(source, file -> new Workbook(file, read(file), writing));
    }

    private static ReadableWorkbook read(LocalFile file) throws IOException {
        try {
            return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException | IOException damaged) {
            throw new Refused("file.workbook-damaged");
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, Writing writing) {
        return writing.part().isEmpty()
                ? workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .filter(Workbook::isFilled)
                        .findFirst()
                        .orElseThrow(() -> new Refused("file.empty"))
                : workbook.findSheet(writing.part())
                        .orElseThrow(() -> new Refused("file.no-sheet", writing.part(), names(workbook)));
    }

    private static String names(ReadableWorkbook workbook) {
        return String.join(", ", workbook.getSheets().map(Sheet::getName).toList());
    }

    private List<String> header(int line) {
        while (hasNext() && ahead.line() < line) {
            ahead = null;
        }
        if (!hasNext()) {
            throw new Refused("file.empty");
        }
        if (line == 0) {
            return Header.numbered(ahead.cells());
        }
        List<String> names = Header.names(ahead.cells());
        ahead = null;
        return names;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ahead == null && rows.hasNext()) {
                Row row = row(rows.next());
                ahead = Arrays.stream(row.cells()).allMatch(String::isBlank) ? null : row;
            }
            return ahead != null;
        } catch (ExcelReaderException damaged) {
            throw new Refused("file.workbook-damaged");
        }
    }

    /** A workbook keeps no cells where nothing was filled in, and formatted ones beyond the table. */
    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String[] cells = Arrays.copyOf(ahead.cells(), columns.size());
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == null ? "" : cells[i];
        }
        Row row = new Row(ahead.line(), cells);
        ahead = null;
        return row;
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        String[] cells = new String[row.getCellCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = WorkbookCell.text(row.getCell(i));
        }
        return new Row(row.getRowNum(), cells);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            file.close();
        }
    }
}
