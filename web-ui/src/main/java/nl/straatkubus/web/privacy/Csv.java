package nl.straatkubus.web.privacy;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a comma-separated file (RFC 4180). */
final class Csv {
    private Csv() {}

    static String of(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** What somebody typed must not be a formula in the spreadsheet of who reads it. */
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
