package nl.straatkubus.ingest.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.straatkubus.ingest.wording.FieldFault;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Relation;

/** Looks for relations that name what is not there, that cannot add up because they count different things, or that go round in a circle. */
final class RelationCheck {
    private final DatasetDefinition dataset;
    private final Catalogue catalogue;
    private final Map<IndicatorCode, Measured> measured = new HashMap<>();
    private final List<FieldFault> faults = new ArrayList<>();

    RelationCheck(DatasetDefinition dataset, Catalogue catalogue) {
        this.dataset = dataset;
        this.catalogue = catalogue;
        for (Indicator known : catalogue.indicators()) {
            measured.put(known.code(), new Measured(known.kind(), known.unit().nl(), known.counted()));
        }
        dataset.indicators()
                .forEach(one -> measured.put(
                        one.code(), new Measured(one.kind(), one.unit().nl(), one.counted())));
    }

    /** What the counts of an indicator are of. */
    private record Measured(Kind kind, String unit, Optional<String> counted) {
        /** Sums of money or the like, which add up with each other and never with numbers of units. */
        boolean isAmount() {
            return kind == Kind.AMOUNT;
        }

        /** What is counted, where that is said: a percentage does not tell of what. */
        Optional<String> of() {
            Optional<String> said = isAmount() ? Optional.of(unit) : counted;
            return said.map(word -> word.strip().toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
        }
    }

    List<FieldFault> faults() {
        Set<IndicatorCode> here = new HashSet<>();
        dataset.indicators().forEach(one -> here.add(one.code()));
        Set<Relation> before = new HashSet<>();
        for (int i = 0; i < dataset.relations().size(); i++) {
            Relation relation = dataset.relations().get(i);
            String field = "relations[" + i + "]";
            if (!before.add(relation)) {
                fault(field, "dataset.relation-twice");
            }
            if (relation.indicators().stream().noneMatch(here::contains)) {
                fault(field, "dataset.relation-elsewhere");
            }
            relation.indicators().stream().sorted().forEach(code -> checkKind(field, code));
            checkAlike(field, relation);
        }
        circle().ifPresent(code -> fault("relations", "dataset.relation-circle", code));
        return faults;
    }

    private void checkKind(String field, IndicatorCode code) {
        Measured one = measured.get(code);
        if (one == null) {
            fault(field, "dataset.relation-unknown", code);
        } else if (one.kind() == Kind.MEAN) {
            fault(field, "dataset.relation-mean", code);
        }
    }

    /** Euros and households do not add up, nor do households and inhabitants. */
    private void checkAlike(String field, Relation relation) {
        List<IndicatorCode> known = relation.roles().stream()
                .filter(code -> measured.containsKey(code) && measured.get(code).kind() != Kind.MEAN)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        IndicatorCode first = known.getFirst();
        Measured like = measured.get(first);
        for (IndicatorCode code : known.subList(1, known.size())) {
            Measured one = measured.get(code);
            if (one.isAmount() != like.isAmount()) {
                fault(field, "dataset.relation-kind", first, code);
            } else if (one.of().isPresent()
                    && like.of().isPresent()
                    && !one.of().equals(like.of())) {
                fault(
                        field,
                        "dataset.relation-unit",
                        first,
                        like.of().get(),
                        code,
                        one.of().get());
            }
        }
    }

    /** An indicator that is, over one or more relations, a part of itself. */
    private Optional<IndicatorCode> circle() {
        Map<IndicatorCode, Set<IndicatorCode>> parts = new HashMap<>();
        Stream.concat(dataset.relations().stream(), elsewhere()).forEach(relation -> {
            switch (relation) {
                case Relation.SumOf sum -> add(parts, sum.total(), sum.parts());
                case Relation.PartOf one -> add(parts, one.whole(), List.of(one.part()));
                case Relation.Complement both -> add(parts, both.whole(), List.of(both.one(), both.other()));
            }
        });
        return parts.keySet().stream()
                .sorted()
                .filter(code -> holds(parts, code, code, new HashSet<>()))
                .findFirst();
    }

    private Stream<Relation> elsewhere() {
        Set<Relation> replaced =
                new HashSet<>(catalogue.relations(dataset.code().value()));
        return catalogue.relations().stream().filter(relation -> !replaced.contains(relation));
    }

    private static void add(
            Map<IndicatorCode, Set<IndicatorCode>> parts, IndicatorCode whole, List<IndicatorCode> inside) {
        parts.computeIfAbsent(whole, code -> new HashSet<>()).addAll(inside);
    }

    private static boolean holds(
            Map<IndicatorCode, Set<IndicatorCode>> parts,
            IndicatorCode whole,
            IndicatorCode sought,
            Set<IndicatorCode> visited) {
        return parts.getOrDefault(whole, Set.of()).stream()
                .filter(visited::add)
                .anyMatch(part -> part.equals(sought) || holds(parts, part, sought, visited));
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(new FieldFault(field, Sentence.of(code, arguments)));
    }
}
