package nl.straatkubus.ingest.geography;

import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads outlines of neighbourhoods, feature by feature, with the column names of all years of Statistics Netherlands.
 * Features of districts among them give the districts their names.
 */
final class OutlineFiles {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Outline> outlines = new LinkedHashMap<>();
    private final Map<String, String> districtNames = new HashMap<>();
    private int unusable;

    /** Neighbourhoods by code, in the order of the files. */
    Map<String, Outline> outlines() {
        return outlines;
    }

    /** Names of districts by code, as far as the files tell. */
    Map<String, String> districtNames() {
        return districtNames;
    }

    /** Features without a code. */
    int unusable() {
        return unusable;
    }

    void read(InputStream file) {
        try (JsonParser parser = JSON.createParser(file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableGeography("This is not GeoJSON: it does not begin with an object");
            }
            boolean found = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean features = parser.currentName().equals("features");
                if (parser.nextToken() == JsonToken.START_ARRAY && features) {
                    found = true;
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        take(parser.readValueAsTree());
                    }
                } else {
                    parser.skipChildren();
                }
            }
            if (!found) {
                throw new UnreadableGeography("This is not a GeoJSON FeatureCollection: it has no features");
            }
        } catch (JacksonException damaged) {
            throw new UnreadableGeography("The GeoJSON is damaged: " + damaged.getOriginalMessage(), damaged);
        }
    }

    private void take(JsonNode feature) {
        Map<String, String> columns = new TreeMap<>();
        feature.path("properties")
                .propertyStream()
                .filter(entry ->
                        entry.getValue().isValueNode() && !entry.getValue().isNull())
                .forEach(entry -> columns.put(
                        entry.getKey().toLowerCase(Locale.ROOT).replace("_", ""),
                        entry.getValue().asString().strip()));
        String code = first(columns, "bucode", "buurtcode");
        String district = first(columns, "wkcode", "wijkcode");
        if (!code.matches("BU[0-9]{4}[0-9A-Z]{4}")) {
            if (district.isEmpty() || !code.isEmpty()) {
                unusable++;
            } else {
                districtNames.put(district, first(columns, "wknaam", "wijknaam"));
            }
            return;
        }
        String municipality = first(columns, "gmcode", "gemeentecode");
        Outline outline = new Outline(
                code,
                first(columns, "bunaam", "buurtnaam"),
                district.isEmpty() ? "WK" + code.substring(2, 8) : district,
                municipality.isEmpty() ? "GM" + code.substring(2, 6) : municipality,
                first(columns, "gmnaam", "gemeentenaam"),
                households(first(columns, "aantalhh", "aantalhuishoudens", "aantpartichh")),
                first(columns, "water").equalsIgnoreCase("JA"),
                Shapes.read(feature.path("geometry")));
        outlines.merge(code, outline, Outline::joined);
    }

    private static String first(Map<String, String> columns, String... names) {
        for (String name : names) {
            String value = columns.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** Very negative numbers mean that there is none. */
    private static int households(String text) {
        return text.matches("\\d{1,7}(\\.0+)?") ? (int) Double.parseDouble(text) : 0;
    }
}
