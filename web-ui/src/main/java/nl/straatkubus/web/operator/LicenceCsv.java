package nl.straatkubus.web.operator;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.admin.licence.Licence;

/** The licences as a table for other programs: semicolons, days as year-month-day, amounts with a decimal comma. */
final class LicenceCsv {
    // With it spreadsheets read the file as UTF-8.
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String HEADER = "gemeentecode;gemeente;status;eerste_dag;laatste_dag;prijs_per_jaar_excl_btw";

    private LicenceCsv() {}

    static String of(List<OperatorDesk.Entry> entries) {
        return BYTE_ORDER_MARK
                + Stream.concat(Stream.of(HEADER), entries.stream().map(LicenceCsv::line))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(OperatorDesk.Entry entry) {
        String municipality =
                entry.municipality().code() + ";" + cell(entry.municipality().name());
        return municipality + entry.licence().map(LicenceCsv::cells).orElse(";;;;");
    }

    private static String cells(Licence licence) {
        String price =
                BigDecimal.valueOf(licence.yearly().cents(), 2).toString().replace('.', ',');
        return ";" + licence.state().code() + ";" + licence.current().first() + ";" + licence.lastDay() + ";" + price;
    }

    /** A cell that a spreadsheet takes for a formula is written as text. */
    private static String cell(String text) {
        String harmless = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
