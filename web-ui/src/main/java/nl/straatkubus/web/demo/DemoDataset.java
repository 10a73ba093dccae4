package nl.straatkubus.web.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.demo.Sheet.Column;

/**
 * One dataset of the demo with the file that fills it: semicolons, decimal commas, UTF-8, a row for each postcode and
 * period.
 */
public final class DemoDataset {
    /** What sources write for figures that come later, and for those they may not tell. */
    private static final String LATER = "-99995";

    private static final String SECRET = "-99997";
    private static final int TOO_FEW_TO_TELL = 8;

    private final Optional<MunicipalityCode> municipality;
    private final Sheet sheet;
    private final List<Circumstances> streets;
    private final Set<Integer> lateNeighbourhoods;

    DemoDataset(Optional<MunicipalityCode> municipality, Sheet sheet, List<Circumstances> streets) {
        this.municipality = municipality;
        this.sheet = sheet;
        this.streets = streets;
        this.lateNeighbourhoods = late(streets, sheet.definition().code().value());
    }

    /** Whose dataset it is; empty when the platform shares it with all. */
    public Optional<MunicipalityCode> municipality() {
        return municipality;
    }

    public DatasetDefinition definition() {
        return sheet.definition();
    }

    public String fileName() {
        return sheet.definition().code() + ".csv";
    }

    /** The file, made anew at each call: up to 4 MB in memory. */
    public InputStream open() {
        StringWriter text = new StringWriter();
        try {
            writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public void writeTo(Writer file) throws IOException {
        file.write(sheet.columns().stream()
                .map(Column::name)
                .collect(Collectors.joining(
                        ";",
                        Sheet.AREA + ';' + sheet.definition().layout().period().orElseThrow() + ';',
                        "\n")));
        StringBuilder row = new StringBuilder();
        for (Circumstances street : streets) {
            if (isForgotten(street)) {
                continue;
            }
            for (Moment moment : sheet.moments()) {
                if (street.existsIn(moment)) {
                    row.setLength(0);
                    write(street, moment, row);
                    file.append(row);
                }
            }
        }
    }

    private void write(Circumstances street, Moment moment, StringBuilder row) {
        row.append(street.home().pc6()).append(';').append(moment.code());
        boolean late =
                moment.isLast() && lateNeighbourhoods.contains(street.home().neighbourhood());
        for (Column column : sheet.columns()) {
            row.append(';');
            if (late && column.late()) {
                row.append(LATER);
            } else if (column.decimals() > 0 && street.households(moment) < TOO_FEW_TO_TELL) {
                row.append(SECRET);
            } else {
                number(column.figure().of(street, moment), column.decimals(), row);
            }
        }
        row.append('\n');
    }

    private static void number(double value, int decimals, StringBuilder row) {
        if (decimals == 0) {
            row.append(Math.round(value));
        } else {
            long tenths = Math.round(value * 10);
            row.append(tenths / 10).append(',').append(tenths % 10);
        }
    }

    /** Now and then a postcode is missing from a file. */
    private boolean isForgotten(Circumstances street) {
        return Chance.uniform(
                        Chance.key(street.key(), definition().code().value().hashCode()))
                < 0.004;
    }

    /** The neighbourhoods whose last period is still to come: a few, wherever luck points. */
    private static Set<Integer> late(List<Circumstances> streets, String dataset) {
        Map<Integer, Long> neighbourhoods = new TreeMap<>();
        for (Circumstances street : streets) {
            neighbourhoods.put(
                    street.home().neighbourhood(), Chance.key(street.neighbourhoodKey(), dataset.hashCode()));
        }
        return neighbourhoods.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(1 + neighbourhoods.size() / 30)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
