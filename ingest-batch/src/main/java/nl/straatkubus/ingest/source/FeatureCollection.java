package nl.straatkubus.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The items of an OGC API Features collection, page after page, as one GeoJSON file. */
@Component
final class FeatureCollection {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long UNKNOWN = -1;

    private final GuardedHttp http;

    FeatureCollection(GuardedHttp http) {
        this.http = http;
    }

    /** What a page told besides its features. */
    private record Page(Optional<URI> next, long matched, long features) {}

    /** @return a name for the file */
    String fetch(Source.Features source, Path into, Cutoff cutoff) throws IOException {
        long received = 0;
        long matched = UNKNOWN;
        try (JsonGenerator file = JSON.createGenerator(Files.newBufferedWriter(into))) {
            file.writeStartObject();
            file.writeStringProperty("type", "FeatureCollection");
            file.writeArrayPropertyStart("features");
            Set<URI> seen = new HashSet<>();
            Optional<URI> at = Optional.of(asJson(source.items()));
            while (at.isPresent()) {
                if (!seen.add(at.get())) {
                    throw FetchFailed.lasting("source.paging");
                }
                Page page = http.get(
                        at.get(),
                        address -> Map.of("Accept", "application/geo+json, application/json"),
                        cutoff,
                        (body, from, name) -> read(cutoff.counted(body), from, file));
                received += page.features();
                matched = Math.max(matched, page.matched());
                at = page.next();
            }
            file.writeEndArray();
            file.writeEndObject();
        }
        if (received == 0) {
            throw FetchFailed.passing("source.empty", source.place());
        }
        if (matched > received) {
            throw FetchFailed.passing("source.incomplete", source.place(), received, matched);
        }
        return collection(source.items()) + ".geojson";
    }

    private static URI asJson(URI items) {
        String query = items.getRawQuery() == null ? "" : items.getRawQuery();
        String format = query.matches("(^|.*&)f=.*") ? "" : "f=json";
        String limit = query.matches("(^|.*&)limit=.*") ? "" : "limit=1000";
        String all =
                Stream.of(query, format, limit).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return items.resolve(items.getRawPath() + "?" + all);
    }

    private static Page read(InputStream body, URI at, JsonGenerator file) {
        Optional<URI> next = Optional.empty();
        long matched = UNKNOWN;
        long features = UNKNOWN;
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "features" -> features = copy(json, file);
                        case "numberMatched" -> matched = json.getValueAsLong(UNKNOWN);
                        case "links" -> next = next(json.readValueAsTree(), at);
                        default -> json.skipChildren();
                    }
                }
            }
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw FetchFailed.passing(damaged, "source.not-json", at.getHost());
        }
        if (features == UNKNOWN) {
            throw FetchFailed.lasting("source.not-json", at.getHost());
        }
        return new Page(next, matched, features);
    }

    private static long copy(JsonParser json, JsonGenerator file) {
        long features = 0;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            file.copyCurrentStructure(json);
            features++;
        }
        return features;
    }

    private static Optional<URI> next(JsonNode links, URI at) {
        for (JsonNode link : links) {
            if ("next".equals(link.path("rel").asString(""))) {
                return Optional.of(at.resolve(link.path("href").asString("")));
            }
        }
        return Optional.empty();
    }

    /** {@code postcode6} of {@code …/collections/postcode6/items}. */
    private static String collection(URI items) {
        String[] parts = items.getPath().split("/");
        return parts.length < 2 ? "features" : parts[parts.length - 2];
    }
}
