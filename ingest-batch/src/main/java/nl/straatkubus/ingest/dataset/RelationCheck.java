package nl.straatkubus.ingest.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.straatkubus.ingest.dataset.InvalidDataset.Fault;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Relation;

/** Looks for relations that name what is not there, that cannot add up, or that go round in a circle. */
final class RelationCheck {
    private final DatasetDefinition dataset;
    private final Catalogue catalogue;
    private final Map<IndicatorCode, Kind> kinds = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    RelationCheck(DatasetDefinition dataset, Catalogue catalogue) {
        this.dataset = dataset;
        this.catalogue = catalogue;
        for (Indicator known : catalogue.indicators()) {
            kinds.put(known.code(), known.kind());
        }
        dataset.indicators().forEach(one -> kinds.put(one.code(), one.kind()));
    }

    List<Fault> faults() {
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
        }
        circle().ifPresent(code -> fault("relations", "dataset.relation-circle", code));
        return faults;
    }

    private void checkKind(String field, IndicatorCode code) {
        Kind kind = kinds.get(code);
        if (kind == null) {
            fault(field, "dataset.relation-unknown", code);
        } else if (kind == Kind.MEAN) {
            fault(field, "dataset.relation-mean", code);
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
        faults.add(new Fault(field, Sentence.of(code, arguments)));
    }
}
