package nl.straatkubus.admin.farewell;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.Invoices;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Environments;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Writes everything of a municipality into a zip, and last a manifest of it. */
@Component
class TakeAlong {
    private static final int FORMAT = 2;

    private final Environments environments;
    private final ReleasedFigures figures;
    private final Invoices invoices;
    private final Clock clock;

    TakeAlong(Environments environments, ReleasedFigures figures, Invoices invoices, Clock clock) {
        this.environments = environments;
        this.figures = figures;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** A file of the zip as the manifest names it. */
    private record Entry(String name, long bytes, String sha256) {}

    /** @return the SHA-256 of the manifest */
    String write(MunicipalityCode code, String name, OutputStream out) throws IOException {
        List<Entry> entries = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<Environments.Taken> tables = environments.take(
                code, (table, content) -> entries.add(file(zip, "tabellen/" + table + ".csv", content::to)));
        DataScope.municipality(code, DataScope.Duty.WEB).call(() -> {
            for (Releases.Stored release : figures.own()) {
                String file = "uitgaven/" + release.id() + "-" + release.dataset() + ".csv";
                entries.add(file(zip, file, to -> figures.write(release, to)));
            }
            return entries;
        });
        for (Invoice invoice : invoices.of(code)) {
            for (Invoices.Document document : Invoices.Document.values()) {
                if (invoice.sentOn().isPresent()) {
                    byte[] content = invoices.document(invoice.id(), document).orElse(new byte[0]);
                    if (content.length > 0) {
                        entries.add(file(zip, "facturen/" + document.fileName(invoice), to -> to.write(content)));
                    }
                }
            }
        }
        String manifest = manifest(code, name, entries, tables);
        Entry last = file(zip, "manifest.json", to -> to.write(manifest.getBytes(StandardCharsets.UTF_8)));
        zip.finish();
        return last.sha256();
    }

    /** Writes the content of one file. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream file) throws IOException;
    }

    private static Entry file(ZipOutputStream zip, String name, Writing content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Measured measured = new Measured(zip);
        content.to(measured);
        zip.closeEntry();
        return new Entry(name, measured.bytes, measured.sha256());
    }

    private String manifest(MunicipalityCode code, String name, List<Entry> entries, List<Environments.Taken> tables) {
        Map<String, Environments.Taken> byFile = tables.stream()
                .collect(Collectors.toMap(taken -> "tabellen/" + taken.table() + ".csv", Function.identity()));
        String files = entries.stream()
                .map(entry -> json(entry, byFile.get(entry.name())))
                .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
        return """
                {
                  "format": %d,
                  "municipality": "%s",
                  "name": "%s",
                  "writtenAt": "%s",
                  "encoding": "CSV: RFC 4180, UTF-8, comma, first line names the columns; binary columns as \\\\x and hexadecimal digits",
                  "releases": "uitgaven/: one line an area, of every indicator and period; the same figures as in the table slice",
                  "leftOut": "passwords and other secrets, hashed and sealed ones too, the installation's own tables and key of rounding, shared national data",
                  "files": %s
                }
                """.formatted(FORMAT, code.value(), quoted(name), clock.instant(), files);
    }

    private static String json(Entry entry, Environments.Taken table) {
        String more = table == null
                ? ""
                : ", \"rows\": " + table.rows() + ", \"columns\": "
                        + table.columns().stream()
                                .map(column -> "\"" + column + "\"")
                                .collect(Collectors.joining(", ", "[", "]"))
                        + ", \"about\": "
                        + table.about().entrySet().stream()
                                .map(one -> "\"" + one.getKey() + "\": \"" + quoted(one.getValue()) + "\"")
                                .collect(Collectors.joining(", ", "{", "}"));
        return "{\"file\": \"" + entry.name() + "\", \"bytes\": " + entry.bytes() + ", \"sha256\": \"" + entry.sha256()
                + "\"" + more + "}";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Counts and digests what passes; closing leaves the zip open for the next file. */
    private static final class Measured extends FilterOutputStream {
        private final MessageDigest digest;
        private long bytes;

        Measured(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            bytes++;
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            out.write(content, offset, length);
            digest.update(content, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
