package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Relation;

/**
 * A linear relation between the counts of indicators, as requests and answers write it.
 *
 * @param type {@code sum-of} with total and parts; {@code part-of} with part and whole; {@code complement} with one,
 *     other and whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelationForm(
        String type, String total, List<String> parts, String part, String one, String other, String whole) {
    static RelationForm of(Relation relation) {
        return switch (relation) {
            case Relation.SumOf(IndicatorCode total, List<IndicatorCode> parts) ->
                new RelationForm(
                        "sum-of",
                        total.value(),
                        parts.stream().map(IndicatorCode::value).toList(),
                        null,
                        null,
                        null,
                        null);
            case Relation.PartOf(IndicatorCode part, IndicatorCode whole) ->
                new RelationForm("part-of", null, null, part.value(), null, null, whole.value());
            case Relation.Complement(IndicatorCode one, IndicatorCode other, IndicatorCode whole) ->
                new RelationForm("complement", null, null, null, one.value(), other.value(), whole.value());
        };
    }

    /** What a caller wrote; faults are noted under {@code relations[i]}. */
    static List<Relation> read(Reading reading, List<RelationForm> written) {
        List<Relation> read = new ArrayList<>();
        for (int i = 0; written != null && i < written.size(); i++) {
            String at = "relations[" + i + "]";
            if (written.get(i) == null) {
                reading.fault(at, "is required");
            } else {
                written.get(i).read(reading, at + ".").ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<Relation> read(Reading reading, String at) {
        List<IndicatorCode> codes = new ArrayList<>();
        return switch (type == null ? "" : type) {
            case "sum-of" -> {
                code(reading, at + "total", total, codes);
                for (int i = 0; parts != null && i < parts.size(); i++) {
                    code(reading, at + "parts[" + i + "]", parts.get(i), codes);
                }
                yield relation(reading, at, codes, of -> new Relation.SumOf(of.getFirst(), of.subList(1, of.size())));
            }
            case "part-of" -> {
                code(reading, at + "part", part, codes);
                code(reading, at + "whole", whole, codes);
                yield relation(reading, at, codes, of -> new Relation.PartOf(of.get(0), of.get(1)));
            }
            case "complement" -> {
                code(reading, at + "one", one, codes);
                code(reading, at + "other", other, codes);
                code(reading, at + "whole", whole, codes);
                yield relation(reading, at, codes, of -> new Relation.Complement(of.get(0), of.get(1), of.get(2)));
            }
            default -> {
                reading.fault(at + "type", "must be sum-of, part-of or complement");
                yield Optional.empty();
            }
        };
    }

    private static void code(Reading reading, String at, String written, List<IndicatorCode> codes) {
        codes.add(reading.required(at, written, IndicatorCode::new));
    }

    /** Empty, with a fault noted, when a code is missing or the relation contradicts itself. */
    private static Optional<Relation> relation(
            Reading reading, String at, List<IndicatorCode> codes, Function<List<IndicatorCode>, Relation> maker) {
        if (codes.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.apply(codes));
        } catch (IllegalArgumentException contradiction) {
            reading.fault(at.substring(0, at.length() - 1), contradiction.getMessage());
            return Optional.empty();
        }
    }
}
