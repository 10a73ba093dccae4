package nl.straatkubus.web.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The neighbourhoods of several outline files as one GeoJSON without shapes: figures of one period belong in one import,
 * whatever number of files and layers they came in.
 *
 * @param columns names of all properties
 * @param content GeoJSON, UTF-8
 */
record CombinedOutlines(Set<String> columns, byte[] content) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> NEIGHBOURHOOD = Set.of("bucode", "buurtcode");
    private static final Set<String> MUNICIPALITY = Set.of("gmcode", "gemeentecode");

    /**
     * @param only the municipalities to keep; empty for all
     * @throws nl.straatkubus.ingest.wording.Refused when a file cannot be read
     */
    static CombinedOutlines of(List<Path> files, Set<MunicipalityCode> only) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(content)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Path path : files) {
                FileSource file = () -> Files.newInputStream(path);
                for (Writing part : Table.recognise(file).each()) {
                    copy(file, part, only, columns, json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return new CombinedOutlines(columns, content.toByteArray());
    }

    private static void copy(
            FileSource file, Writing part, Set<MunicipalityCode> only, Set<String> columns, JsonGenerator json) {
        try (Table table = Table.open(file, part)) {
            List<String> names = table.columns();
            while (table.hasNext()) {
                Row row = table.next();
                String municipality = cell(names, row, MUNICIPALITY);
                boolean wanted = only.isEmpty()
                        || (municipality.matches("GM\\d{4}") && only.contains(MunicipalityCode.parse(municipality)));
                if (wanted && !cell(names, row, NEIGHBOURHOOD).isEmpty()) {
                    copy(names, row, columns, json);
                }
            }
        }
    }

    private static void copy(List<String> names, Row row, Set<String> columns, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeNullProperty("geometry");
        json.writeObjectPropertyStart("properties");
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(Table.LOCATION) && !row.cells()[i].isEmpty()) {
                columns.add(names.get(i));
                json.writeStringProperty(names.get(i), row.cells()[i]);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String cell(List<String> names, Row row, Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(bare(names.get(i))) && !row.cells()[i].isBlank()) {
                return row.cells()[i].strip();
            }
        }
        return "";
    }

    /** Statistics Netherlands writes the same name in capitals, in humps and with underscores. */
    static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
