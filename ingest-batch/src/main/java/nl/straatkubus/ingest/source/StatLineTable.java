package nl.straatkubus.ingest.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/**
 * A table of Statistics Netherlands, page after page, as one CSV file. Version 3 cuts its answers off without saying so,
 * and both versions answer a filter on a code of the wrong width with an empty list and no error.
 */
@Component
final class StatLineTable {
    private static final Pattern COMPARED = Pattern.compile("(\\w+)\\s+eq\\s+'([^']*)'");

    private final GuardedHttp http;

    StatLineTable(GuardedHttp http) {
        this.http = http;
    }

    /** @return a name for the file */
    String fetch(Source.StatLine source, Path into, Cutoff cutoff) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(into);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            Rows rows = new Rows(csv);
            pages(source, rows, cutoff);
            if (rows.count == 0) {
                explainEmpty(source, cutoff);
            }
        }
        return source.table() + ".csv";
    }

    private void pages(Source.StatLine source, Rows rows, Cutoff cutoff) {
        boolean three = source.version() == Source.StatLine.Version.V3;
        Optional<URI> at = Optional.of(first(source, 0));
        while (at.isPresent()) {
            rows.beginPage();
            long before = rows.count;
            ODataPage page = page(at.get(), rows, cutoff);
            boolean more = three && page.next().isEmpty() && rows.count > before;
            at = more ? Optional.of(first(source, rows.count)) : page.next();
        }
    }

    private ODataPage page(URI at, Rows rows, Cutoff cutoff) {
        return http.get(
                at,
                address -> Map.of("Accept", "application/json"),
                cutoff,
                (body, from, name) -> ODataPage.read(cutoff.counted(body), from, rows::write));
    }

    private static URI first(Source.StatLine source, long skip) {
        String set = source.version() == Source.StatLine.Version.V3 ? "TypedDataSet" : "Observations";
        String query = source.filter().isBlank() ? "" : "&$filter=" + encoded(source.filter());
        return URI.create(table(source) + "/" + set + "?$skip=" + skip + query);
    }

    private static String table(Source.StatLine source) {
        return source.service().toString().replaceAll("/+$", "") + "/" + source.table();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @throws FetchFailed always, naming the code of another width where that is why */
    private void explainEmpty(Source.StatLine source, Cutoff cutoff) {
        Matcher compared = COMPARED.matcher(source.filter());
        while (compared.find()) {
            String wanted = compared.group(2);
            Optional<String> real = anyCode(source, compared.group(1), cutoff);
            if (real.filter(code -> code.length() != wanted.length()).isPresent()) {
                throw FetchFailed.lasting(
                        "source.code-width",
                        compared.group(1),
                        wanted,
                        wanted.length(),
                        real.get(),
                        real.get().length());
            }
        }
        throw source.filter().isBlank()
                ? FetchFailed.passing("source.empty", source.table())
                : FetchFailed.lasting("source.empty-filter", source.table(), source.filter());
    }

    private Optional<String> anyCode(Source.StatLine source, String dimension, Cutoff cutoff) {
        boolean three = source.version() == Source.StatLine.Version.V3;
        URI codes = URI.create(table(source) + "/" + dimension + (three ? "" : "Codes") + "?$top=1");
        String[] found = new String[1];
        try {
            http.get(
                    codes,
                    address -> Map.of("Accept", "application/json"),
                    cutoff,
                    (body, from, name) -> ODataPage.read(
                            cutoff.counted(body), from, row -> found[0] = row.get(three ? "Key" : "Identifier")));
        } catch (FetchFailed noSuchDimension) {
            return Optional.empty();
        }
        return Optional.ofNullable(found[0]);
    }

    /** The rows of all pages under the columns of the first. */
    private static final class Rows {
        private final CSVPrinter csv;
        private List<String> columns = List.of();
        private Map<String, String> opening = Map.of();
        private boolean begins;
        private long count;

        Rows(CSVPrinter csv) {
            this.csv = csv;
        }

        void beginPage() {
            begins = true;
        }

        void write(Map<String, String> row) {
            try {
                if (count == 0) {
                    columns = List.copyOf(row.keySet());
                    csv.printRecord(columns);
                }
                refuseRepetition(row);
                csv.printRecord(columns.stream().map(row::get));
                count++;
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        /** A server that does not know how to skip would give the first page for ever. */
        private void refuseRepetition(Map<String, String> row) {
            if (begins && row.equals(opening)) {
                throw FetchFailed.lasting("source.paging");
            }
            if (begins) {
                opening = row;
            }
            begins = false;
        }
    }
}
