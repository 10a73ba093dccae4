package nl.straatkubus.web.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The properties of several outline files as one GeoJSON without shapes: figures of one period belong in one import,
 * whatever number of files they came in.
 *
 * @param columns names of all properties
 * @param content GeoJSON, UTF-8
 */
record CombinedOutlines(Set<String> columns, byte[] content) {
    // Features are read one by one, so what follows one is no mistake.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> MUNICIPALITY = List.of("GM_CODE", "gemeentecode");

    /** @param only the municipalities to keep; empty for all */
    static CombinedOutlines of(List<Path> files, Set<MunicipalityCode> only) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(content)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Path file : files) {
                copy(file, only, columns, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return new CombinedOutlines(columns, content.toByteArray());
    }

    private static void copy(Path file, Set<MunicipalityCode> only, Set<String> columns, JsonGenerator json) {
        try (JsonParser parser = JSON.createParser(file)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("features")) {
                    parser.nextToken();
                    copyFeatures(parser, only, columns, json);
                    return;
                }
                if (parser.currentToken() == JsonToken.START_OBJECT && parser.currentName() != null) {
                    parser.skipChildren();
                }
            }
        }
    }

    private static void copyFeatures(
            JsonParser parser, Set<MunicipalityCode> only, Set<String> columns, JsonGenerator json) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode feature = JSON.readTree(parser);
            JsonNode properties = feature.path("properties");
            if (!only.isEmpty() && !only.contains(municipality(properties))) {
                continue;
            }
            columns.addAll(properties.propertyNames());
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            json.writeNullProperty("geometry");
            json.writeName("properties");
            JSON.writeTree(json, properties);
            json.writeEndObject();
        }
    }

    private static MunicipalityCode municipality(JsonNode properties) {
        return MUNICIPALITY.stream()
                .map(name -> properties.path(name).asString(""))
                .filter(value -> value.strip().matches("GM\\d{4}"))
                .findFirst()
                .map(MunicipalityCode::parse)
                .orElse(null);
    }
}
