package nl.straatkubus.platform.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A linear relation between the counts of indicators, which holds in every area and every period. Whoever reads one side
 * can compute the other, so indicators that are related are protected and attacked together.
 */
public sealed interface Relation {
    /** All indicators that the relation binds. */
    Set<IndicatorCode> indicators();

    /** Its kind, as the catalogue and the API write it: {@code sum-of}, {@code part-of} or {@code complement}. */
    default String kind() {
        return switch (this) {
            case SumOf sum -> "sum-of";
            case PartOf part -> "part-of";
            case Complement both -> "complement";
        };
    }

    /** The indicators in the order that tells the kind's roles: total, parts; part, whole; one, other, whole. */
    default List<IndicatorCode> roles() {
        return switch (this) {
            case SumOf sum ->
                Stream.concat(Stream.of(sum.total()), sum.parts().stream()).toList();
            case PartOf part -> List.of(part.part(), part.whole());
            case Complement both -> List.of(both.one(), both.other(), both.whole());
        };
    }

    /** The relation on one line, as a certificate names it: {@code sum-of inwoners mannen vrouwen}. */
    default String line() {
        return Stream.concat(Stream.of(kind()), roles().stream().map(IndicatorCode::value))
                .collect(Collectors.joining(" "));
    }

    /**
     * The parts are disjoint and add up to the total, as women and men do to inhabitants.
     *
     * @param parts two or more, each named once and none of them the total
     */
    record SumOf(IndicatorCode total, List<IndicatorCode> parts) implements Relation {
        /** @throws IllegalArgumentException for fewer than two parts, or for an indicator named twice */
        public SumOf {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new IllegalArgumentException("A sum needs two parts or more: " + total);
            }
            distinct(Stream.concat(Stream.of(total), parts.stream()).toList());
        }

        @Override
        public Set<IndicatorCode> indicators() {
            return Stream.concat(Stream.of(total), parts.stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The units that the part counts are among those that the whole counts, as long-term recipients are among all. */
    record PartOf(IndicatorCode part, IndicatorCode whole) implements Relation {
        /** @throws IllegalArgumentException for an indicator named twice */
        public PartOf {
            distinct(List.of(part, whole));
        }

        @Override
        public Set<IndicatorCode> indicators() {
            return Set.of(part, whole);
        }
    }

    /** Each unit of the whole is counted by exactly one of the two, as tenants and owners are among households. */
    record Complement(IndicatorCode one, IndicatorCode other, IndicatorCode whole) implements Relation {
        /** @throws IllegalArgumentException for an indicator named twice */
        public Complement {
            distinct(List.of(one, other, whole));
        }

        @Override
        public Set<IndicatorCode> indicators() {
            return Set.of(one, other, whole);
        }
    }

    private static void distinct(List<IndicatorCode> codes) {
        if (Set.copyOf(codes).size() < codes.size()) {
            throw new IllegalArgumentException("A relation names an indicator twice: " + codes);
        }
    }
}
