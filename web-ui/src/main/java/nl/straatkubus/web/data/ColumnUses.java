package nl.straatkubus.web.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Shape;

/** What the columns of a file are probably used for: as the dataset remembers it, else as names and contents tell. */
record ColumnUses(Map<String, ColumnUse> places, Map<String, String> parts) {
    ColumnUses(FileLook look, Layout layout, RowKind kind, Optional<DatasetDefinition> known) {
        this(new HashMap<>(), new HashMap<>());
        known.map(DatasetDefinition::indicators).stream()
                .flatMap(one -> one.stream())
                .forEach(one -> {
                    put(look, one.denominator(), Optional.empty(), ColumnUse.WHOLE);
                    put(look, Optional.of(one.numerator()), Optional.empty(), ColumnUse.FIGURE);
                });
        put(look, layout.areaUntil(), look.guess().areaUntil(), ColumnUse.UNTIL);
        if (layout.fixedPeriod().isEmpty()) {
            put(look, layout.period(), look.guess().period(), ColumnUse.PERIOD);
        }
        put(look, layout.area(), look.guess().area(), ColumnUse.AREA);
        parts.putAll(
                !layout.only().isEmpty() || kind != RowKind.AREA
                        ? layout.only()
                        : look.guess().only());
        parts.keySet().forEach(column -> places.put(column, ColumnUse.PART));
        if (kind == RowKind.OBSERVATION) {
            observation(look, layout.shape().orElseGet(() -> look.guess().shape()));
        }
    }

    private void observation(FileLook look, Shape shape) {
        if (shape instanceof Shape.Long(String indicator, String value)) {
            places.put(indicator, ColumnUse.KIND);
            places.put(value, ColumnUse.VALUE);
        } else {
            look.guess().kinds().stream().findFirst().ifPresent(column -> places.put(column, ColumnUse.KIND));
            look.guess().figures().stream()
                    .findFirst()
                    .ifPresent(column -> places.put(look.columns().get(column), ColumnUse.VALUE));
        }
    }

    private void put(FileLook look, Optional<String> said, Optional<Integer> guessed, ColumnUse use) {
        said.flatMap(name ->
                        look.columns().stream().filter(name::equalsIgnoreCase).findFirst())
                .or(() -> guessed.map(look.columns()::get))
                .ifPresent(column -> places.put(column, use));
    }
}
