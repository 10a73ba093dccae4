package nl.straatkubus.ingest.source;

import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of rows in OData 3 or 4, read as it comes in.
 *
 * @param next address of the following page, where the server gives one
 */
record ODataPage(Optional<URI> next) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param row told every row: texts by column, numbers as they were written, null where there is no value
     * @throws FetchFailed when it is no page of rows
     */
    static ODataPage read(InputStream body, URI at, Consumer<Map<String, String>> row) {
        Optional<URI> next = Optional.empty();
        boolean rows = false;
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    if (name.equals("value") && value == JsonToken.START_ARRAY) {
                        rows = true;
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            row.accept(row(json));
                        }
                    } else if (name.endsWith("odata.nextLink")) {
                        next = Optional.of(at.resolve(json.getString()));
                    } else {
                        json.skipChildren();
                    }
                }
            }
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw FetchFailed.passing(damaged, "source.not-json", at.getHost());
        }
        if (!rows) {
            throw FetchFailed.lasting("source.not-json", at.getHost());
        }
        return new ODataPage(next);
    }

    private static Map<String, String> row(JsonParser json) {
        Map<String, String> row = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue()) {
                row.put(name, value == JsonToken.VALUE_NULL ? null : json.getString());
            } else {
                json.skipChildren();
            }
        }
        return row;
    }
}
