package nl.straatkubus.ingest.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.mapping.ColumnPlan;
import nl.straatkubus.ingest.mapping.ColumnPlan.Measure;
import nl.straatkubus.ingest.raw.RawObservation;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.ingest.raw.Totals;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Relation;

/** Judges whether the counts of a row can stand to each other as the dataset declares. */
final class RelationJudge {
    private final ColumnPlan plan;
    private final Map<IndicatorCode, Integer> columns = new HashMap<>();
    private final List<Whole> wholes = new ArrayList<>();

    /** What is never less than its parts together, all of them in this file. */
    private record Whole(IndicatorCode whole, List<IndicatorCode> parts) {}

    RelationJudge(ColumnPlan plan) {
        this.plan = plan;
        for (Measure measure : plan.measures()) {
            columns.put(measure.indicator().code(), measure.numeratorColumn());
        }
        plan.relations().stream()
                .filter(relation -> columns.keySet().containsAll(relation.indicators()))
                .map(RelationJudge::whole)
                .forEach(wholes::add);
    }

    private static Whole whole(Relation relation) {
        return switch (relation) {
            case Relation.SumOf(IndicatorCode total, List<IndicatorCode> parts) -> new Whole(total, parts);
            case Relation.PartOf(IndicatorCode part, IndicatorCode whole) -> new Whole(whole, List.of(part));
            case Relation.Complement(IndicatorCode one, IndicatorCode other, IndicatorCode whole) ->
                new Whole(whole, List.of(one, other));
        };
    }

    /** @param faults takes what is wrong */
    void judge(Row row, List<RawObservation> observations, List<Fault> faults) {
        if (wholes.isEmpty()) {
            return;
        }
        Map<IndicatorCode, Double> counts = new HashMap<>();
        observations.stream()
                .filter(one -> one.presence() == Presence.VALUE)
                .forEach(one -> counts.put(one.indicator(), one.numerator()));
        for (Whole one : wholes) {
            Double total = counts.get(one.whole());
            List<Double> parts = one.parts().stream()
                    .map(counts::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (total != null && Totals.isBelow(total, parts)) {
                faults.add(fault(row, one));
            }
        }
    }

    private Fault fault(Row row, Whole one) {
        int column = columns.get(one.whole());
        String parts = one.parts().stream()
                .map(part -> plan.name(columns.get(part)) + " " + row.cells()[columns.get(part)].strip())
                .collect(Collectors.joining(", "));
        return new Fault(
                row.line(), plan.name(column), row.cells()[column].strip(), "total-below-parts", List.of(parts));
    }
}
