package nl.straatkubus.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.straatkubus.ingest.wording.Refused;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The properties of the features of a GeoJSON file as rows, and where they lie. Features may name different properties:
 * the columns are all that occur, in the order in which they first do.
 */
final class FeatureProperties implements Table {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final Map<String, Integer> columns;
    private long feature;
    private boolean ahead;

    private FeatureProperties(JsonParser parser, Map<String, Integer> columns) {
        this.parser = parser;
        this.columns = columns;
    }

    static FeatureProperties open(FileSource file) throws IOException {
        Map<String, Integer> names = new LinkedHashMap<>();
        try (FeatureProperties first = begin(file.open(), names)) {
            boolean located = false;
            while (first.hasNext()) {
                located |= first.properties((name, value) -> names.putIfAbsent(name, names.size())) != null;
            }
            if (located) {
                names.putIfAbsent(LOCATION, names.size());
            }
        }
        return begin(file.open(), names);
    }

    private static FeatureProperties begin(InputStream in, Map<String, Integer> names) {
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in);
        FeatureProperties table = new FeatureProperties(parser, names);
        table.reading(() -> {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean features = parser.currentName().equals("features");
                JsonToken value = parser.nextToken();
                if (features) {
                    require(value == JsonToken.START_ARRAY);
                    return;
                }
                parser.skipChildren();
            }
            require(false);
        });
        return table;
    }

    private static void require(boolean asExpected) {
        if (!asExpected) {
            throw new Refused("file.not-features");
        }
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public boolean hasNext() {
        if (!ahead) {
            reading(() -> ahead = parser.nextToken() == JsonToken.START_OBJECT);
        }
        return ahead;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        Geometry place = properties((name, value) -> cells[columns.get(name)] = value);
        if (place != null) {
            cells[columns.get(LOCATION)] = Position.text(place);
        }
        return new Row(feature, cells, place);
    }

    private interface Property {
        void is(String name, String value);
    }

    /**
     * Reads one feature and tells its properties; the parser stands on the feature's opening brace.
     *
     * @return where it lies, null where it does not say
     */
    private Geometry properties(Property each) {
        ahead = false;
        feature++;
        Geometry[] place = {null};
        reading(() -> {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                    scalars(each);
                } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                    place[0] = Position.inDegrees(FeatureShape.read(parser));
                } else {
                    parser.skipChildren();
                }
            }
        });
        return place[0];
    }

    private void scalars(Property each) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue()) {
                each.is(name, value == JsonToken.VALUE_NULL ? "" : parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void reading(Runnable step) {
        try {
            step.run();
        } catch (JacksonException damaged) {
            throw new Refused(
                    "file.damaged-json",
                    damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNr());
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
