package nl.straatkubus.web.privacy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.audit.AuditLog;

/** The log as a file, with the fields under their own names so that programs can read it in every language. */
final class LogCsv {
    private static final String HEAD =
            "number,at,actor,functions,action,object,period,place,level,result,origin,purpose";

    private LogCsv() {}

    static String of(List<AuditLog.Entry> entries) {
        return entries.stream().map(LogCsv::line).collect(Collectors.joining("\r\n", HEAD + "\r\n", "\r\n"));
    }

    private static String line(AuditLog.Entry entry) {
        return Stream.of(
                        Long.toString(entry.number()),
                        entry.at().toString(),
                        entry.actor(),
                        entry.functions(),
                        entry.action(),
                        entry.object(),
                        entry.period(),
                        entry.place(),
                        entry.level(),
                        entry.result(),
                        entry.origin(),
                        entry.purpose())
                .map(LogCsv::cell)
                .collect(Collectors.joining(","));
    }

    /** What somebody typed as an address must not be a formula in the spreadsheet of who reads it. */
    private static String cell(String text) {
        String harmless = text.matches("[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
