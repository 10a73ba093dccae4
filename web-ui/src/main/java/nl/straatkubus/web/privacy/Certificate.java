package nl.straatkubus.web.privacy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.geography.AreaLevel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one release was protected, as its certificate tells.
 *
 * @param release its id
 * @param json the certificate as it was made
 * @param cells by level of area: how many cells were published and how many withheld
 * @param method name of the protection
 * @param millis how long the protection took
 */
record Certificate(long release, String json, Map<AreaLevel, Cells> cells, String method, long millis) {
    private static final JsonMapper JSON = new JsonMapper();

    record Cells(long published, long withheld) {}

    /** Empty when the certificate is not of the form that this version writes. */
    static Optional<Certificate> read(long release, String json) {
        try {
            JsonNode root = JSON.readTree(json);
            Map<AreaLevel, Cells> cells = new EnumMap<>(AreaLevel.class);
            root.path("cells")
                    .properties()
                    .forEach(level -> cells.put(
                            AreaLevel.of(level.getKey()),
                            new Cells(
                                    level.getValue().path("published").asLong(0),
                                    level.getValue().path("protected").asLong(0))));
            return Optional.of(new Certificate(
                    release,
                    json,
                    cells,
                    root.path("method").asString(""),
                    root.path("milliseconds").asLong(0)));
        } catch (JacksonException | IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }
}
