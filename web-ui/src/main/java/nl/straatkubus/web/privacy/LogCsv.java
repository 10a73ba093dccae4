package nl.straatkubus.web.privacy;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.platform.audit.AuditLog;

/** The log as a file, with the fields under their own names so that programs can read it in every language. */
final class LogCsv {
    private static final List<String> HEAD = List.of(
            "number",
            "at",
            "actor",
            "functions",
            "action",
            "object",
            "period",
            "place",
            "level",
            "result",
            "origin",
            "purpose");

    private LogCsv() {}

    static String of(List<AuditLog.Entry> entries) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        entries.forEach(entry -> lines.add(List.of(
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
                entry.purpose())));
        return Csv.of(lines);
    }
}
