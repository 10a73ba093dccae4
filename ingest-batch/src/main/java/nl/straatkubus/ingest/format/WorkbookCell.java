package nl.straatkubus.ingest.format;

import java.math.BigDecimal;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell of a workbook shows, as text: numbers with a point, dates as {@code 2024-03-31}. */
final class WorkbookCell {
    private WorkbookCell() {}

    static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : plain(number);
        }
        return cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getText();
    }

    /** The format of a date names years or days; colours and texts in a format stand in brackets and quotes. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        return bare.contains("yy") || bare.contains("jj") || bare.contains("d");
    }

    private static String date(Cell cell) {
        return cell.asDate().toLocalDate().toString();
    }

    /** Without the digits that binary fractions leave behind the fifteenth. */
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.precision() > 15
                ? number.round(new java.math.MathContext(15)).stripTrailingZeros()
                : number;
        return shown.toPlainString();
    }
}
