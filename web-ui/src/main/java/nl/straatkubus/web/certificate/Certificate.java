package nl.straatkubus.web.certificate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.straatkubus.platform.geography.AreaLevel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one release was protected, as its certificate tells.
 *
 * @param release its id
 * @param json the certificate as it was made
 * @param cells by level of area: how many cells were published and how many withheld
 * @param method name of the protection
 * @param thresholds by class of sensitivity: the limits used
 * @param rules by kind of figure: from when it is shown
 * @param inputs what went in: dataset, version, file, checksum, policy, geographies
 * @param audit what the attacker found; empty for a release that was not attacked
 * @param rounding to a multiple of what counts were rounded, by class of sensitivity; empty where they were not
 * @param millis how long the protection took
 */
public record Certificate(
        long release,
        String json,
        Map<AreaLevel, Cells> cells,
        String method,
        List<Limits> thresholds,
        Map<String, String> rules,
        Map<String, String> inputs,
        Optional<Audit> audit,
        Map<String, String> rounding,
        long millis) {
    private static final JsonMapper JSON = new JsonMapper();

    public record Cells(long published, long withheld) {}

    /** The limits of one class of sensitivity; 0 where the certificate does not name one. */
    public record Limits(String sensitivity, int count, int group, int percent, int contributors) {}

    /**
     * @param narrowest the attacker found no interval narrower than this, nor than a fifth of the count, but for areas
     *     with fewer units; empty where nothing was counted
     * @param failures withheld figures that could be narrowed down too far
     * @param millis it took at most this long
     */
    public record Audit(OptionalInt narrowest, long examined, long failures, long millis) {}

    /** Empty when the certificate is not of the form that this version writes. */
    public static Optional<Certificate> read(long release, String json) {
        try {
            JsonNode root = JSON.readTree(json);
            return Optional.of(new Certificate(
                    release,
                    json,
                    cells(root.path("cells")),
                    root.path("method").asString(""),
                    limits(root.path("thresholds")),
                    texts(root.path("rules")),
                    texts(root.path("inputs")),
                    audit(root.path("audit")),
                    texts(root.path("rounding")),
                    root.path("milliseconds").asLong(0)));
        } catch (JacksonException | IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }

    /**
     * A certificate without the name and the checksum of the file: who knows nearly all of a file could try what gives its
     * checksum for the rest.
     */
    public static String withoutFile(String json) {
        JsonNode root = JSON.readTree(json);
        if (root.path("inputs") instanceof ObjectNode inputs) {
            inputs.remove(List.of("file", "sha256"));
        }
        return JSON.writeValueAsString(root);
    }

    private static Map<AreaLevel, Cells> cells(JsonNode levels) {
        Map<AreaLevel, Cells> cells = new EnumMap<>(AreaLevel.class);
        levels.properties()
                .forEach(level -> cells.put(
                        AreaLevel.of(level.getKey()),
                        new Cells(
                                level.getValue().path("published").asLong(0),
                                level.getValue().path("protected").asLong(0))));
        return cells;
    }

    private static List<Limits> limits(JsonNode classes) {
        List<Limits> limits = new ArrayList<>();
        classes.properties()
                .forEach(one -> limits.add(new Limits(
                        one.getKey(),
                        one.getValue().path("T").asInt(0),
                        one.getValue().path("N_min").asInt(0),
                        one.getValue().path("p").asInt(0),
                        one.getValue().path("contributors").asInt(0))));
        return limits;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(one -> texts.put(one.getKey(), text(one.getValue())));
        return texts;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(one -> one.asString(""))
                        .collect(Collectors.joining(", "))
                : value.asString("");
    }

    private static Optional<Audit> audit(JsonNode audit) {
        if (!audit.isObject()) {
            return Optional.empty();
        }
        JsonNode narrowest = audit.path("narrowest");
        return Optional.of(new Audit(
                narrowest.isIntegralNumber() ? OptionalInt.of(narrowest.asInt()) : OptionalInt.empty(),
                audit.path("cellsExamined").asLong(0),
                audit.path("failures").asLong(0),
                audit.path("milliseconds").asLong(0)));
    }

    /** Whether an attacker tried and found nothing. */
    public boolean isProven() {
        return audit.filter(one -> one.failures() == 0).isPresent();
    }
}
