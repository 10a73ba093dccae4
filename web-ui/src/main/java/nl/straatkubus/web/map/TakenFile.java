package nl.straatkubus.web.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.platform.geography.Area;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes what is taken along as a table: text that a Dutch or English spreadsheet opens as it is, or a workbook. */
final class TakenFile {
    private static final String FORMULA = "=+-@\t\r";

    private TakenFile() {}

    /** Semicolons and decimal commas where people write decimal commas; the notes stand above, each after a #. */
    static byte[] csv(Taking taking, Locale locale) {
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        String separator = decimal == ',' ? ";" : ",";
        StringBuilder text = new StringBuilder("\ufeff");
        taking.notes().forEach(note -> text.append("# ").append(note).append("\r\n"));
        text.append(taking.columns().stream()
                        .map(column -> quoted(column.heading(), separator))
                        .collect(Collectors.joining(separator)))
                .append("\r\n");
        for (Area row : taking.rows()) {
            text.append(taking.columns().stream()
                            .map(column -> written(column.cell().apply(row), separator, decimal))
                            .collect(Collectors.joining(separator)))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Object cell, String separator, char decimal) {
        if (cell instanceof Float figure) {
            return number(figure).replace('.', decimal);
        }
        return cell == null ? "" : quoted(cell.toString(), separator);
    }

    /** As short as it was released. */
    static String number(float figure) {
        return figure == Math.rint(figure) ? Long.toString((long) figure) : Float.toString(figure);
    }

    /** Text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String text, String separator) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = !safe.contains(separator) && !safe.contains("\"") && !safe.contains("\n");
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Two sheets: the figures, and what has to be known of them. */
    static byte[] workbook(Taking taking, String figures, String about) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Straatkubus", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(figures);
            List<Taking.Column> columns = taking.columns();
            for (int x = 0; x < columns.size(); x++) {
                sheet.value(0, x, columns.get(x).heading());
                sheet.style(0, x).bold().set();
                for (int y = 0; y < taking.rows().size(); y++) {
                    Object cell = columns.get(x).cell().apply(taking.rows().get(y));
                    if (cell instanceof Float figure) {
                        sheet.value(y + 1, x, Double.valueOf(number(figure)));
                    } else if (cell != null) {
                        sheet.value(y + 1, x, cell.toString());
                    }
                }
            }
            sheet.freezePane(1, 1);
            Worksheet notes = workbook.newWorksheet(about);
            for (int y = 0; y < taking.notes().size(); y++) {
                notes.value(y, 0, taking.notes().get(y));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
