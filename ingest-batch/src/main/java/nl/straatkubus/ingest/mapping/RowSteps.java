package nl.straatkubus.ingest.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.dataset.Ranges;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.mapping.ColumnPlan.Measure;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;

/** What may be done to the rows of a file one by one, and whether this file asks for it. */
final class RowSteps {
    private static final double MOST = 0.5;
    /** A whole that is not told: no fault of the row, whose area is another. */
    private static final String UNTOLD = "-99997";

    /** The country, as a code that is wider than any municipality. */
    private static final String ELSEWHERE = "NL00";

    private final Columns columns;
    private final List<Row> sample;
    private final List<Lattice> lattices;

    RowSteps(Columns columns, List<Row> sample, List<Lattice> lattices) {
        this.columns = columns;
        this.sample = sample;
        this.lattices = lattices;
    }

    /** Passes over the rows of other parts of the whole. */
    List<UnaryOperator<Table>> selecting(Map<String, String> only) {
        if (only.isEmpty()) {
            return List.of();
        }
        Map<Integer, String> wanted = only.entrySet().stream()
                .collect(Collectors.toMap(one -> columns.required(one.getKey()), one -> one.getValue()
                        .strip()));
        return List.of(table -> new PassedRows(table, table.columns(), row -> {
            boolean whole = row.cells().length == columns.names().size();
            return !whole
                            || wanted.entrySet().stream()
                                    .allMatch(one ->
                                            row.cells()[one.getKey()].strip().equalsIgnoreCase(one.getValue()))
                    ? row
                    : null;
        }));
    }

    /**
     * Lays rows that name another municipality elsewhere: a postcode alone does not tell that it is not ours and no
     * mistake.
     */
    List<UnaryOperator<Table>> sortingOut(Heading heading) {
        Optional<Integer> municipality = IntStream.range(0, columns.names().size())
                .boxed()
                .filter(column -> column != heading.area())
                .filter(column ->
                        Columns.bare(columns.names().get(column)).matches(".*(gemeentecode|gmcode|gemcode).*"))
                .filter(column -> sample.stream()
                        .allMatch(row -> municipality(row, column).isPresent()
                                || cell(row, column).isEmpty()))
                .findFirst();
        Set<AreaCode> ours = lattices.stream()
                .map(lattice -> lattice.area(lattice.root()).code())
                .collect(Collectors.toSet());
        return municipality.stream()
                .<UnaryOperator<Table>>map(column -> table -> new PassedRows(table, table.columns(), row -> {
                    boolean other = row.cells().length == columns.names().size()
                            && municipality(row, column)
                                    .filter(code -> !ours.contains(code))
                                    .isPresent();
                    if (!other) {
                        return row;
                    }
                    row.cells()[heading.area()] = ELSEWHERE;
                    return new Row(row.line(), row.cells());
                }))
                .toList();
    }

    private static Optional<AreaCode> municipality(Row row, int column) {
        return AreaSpelling.MUNICIPALITY.read(cell(row, column)).filter(code -> code.value()
                .startsWith("GM"));
    }

    /** Puts codes in the place of coordinates. Who lies in the country and not here is no fault. */
    UnaryOperator<Table> placing(Heading heading, Outlines outlines) {
        return table -> {
            Ground ground = new Ground(lattices, outlines);
            return new PassedRows(table, table.columns(), row -> {
                if (row.place() != null && heading.area() < row.cells().length) {
                    row.cells()[heading.area()] =
                            ground.find(row.place()).map(AreaCode::value).orElse(ELSEWHERE);
                }
                return row;
            });
        };
    }

    /** Puts codes in the place of names of areas, in a column without any code. */
    List<UnaryOperator<Table>> naming(Heading heading, AreaSpelling areas) {
        boolean coded = sample.stream()
                .map(row -> cell(row, heading.area()))
                .anyMatch(text -> areas.read(text).isPresent() || AreaSpelling.isPc4(text));
        if (coded || sample.isEmpty()) {
            return List.of();
        }
        AreaNames names = new AreaNames(lattices);
        return List.of(table -> rewritten(table, heading.area(), names::code));
    }

    /** Puts periods in the place of dates. */
    List<UnaryOperator<Table>> dating(Heading heading, Period.Grain grain) {
        boolean dated = heading.period() >= 0
                && sample.stream().map(row -> cell(row, heading.period())).anyMatch(text -> PeriodSpelling.date(text)
                        .isPresent());
        return !dated
                ? List.of()
                : List.of(table -> rewritten(table, heading.period(), text -> PeriodSpelling.date(text)
                        .map(day -> PeriodSpelling.around(day, grain).code())));
    }

    private Table rewritten(Table table, int column, java.util.function.Function<String, Optional<String>> change) {
        Map<String, Optional<String>> known = new HashMap<>();
        return new PassedRows(table, table.columns(), row -> {
            if (column < row.cells().length) {
                known.computeIfAbsent(row.cells()[column], change).ifPresent(text -> row.cells()[column] = text);
            }
            return row;
        });
    }

    /** Gives the figures of ranges of postcodes to the postcodes inside. */
    List<UnaryOperator<Table>> spreading(
            Heading heading, List<Measure> measures, NumberSpelling numbers, Ranges treatment) {
        return heading.until() < 0
                ? List.of()
                : List.of(
                        table -> new RangeRows(table, heading, measures, numbers, new Postcodes(lattices), treatment));
    }

    /** Gives the figures of four-digit postcodes to the neighbourhoods that they cover. */
    static UnaryOperator<Table> estimating(
            Heading heading, List<Measure> measures, NumberSpelling numbers, FourDigitCover cover) {
        return table -> new FourDigitRows(table, heading, measures, numbers, cover);
    }

    /** Whether the areas are postcodes of four digits. */
    boolean areFourDigits(Heading heading) {
        long pc4 = sample.stream()
                .filter(row -> AreaSpelling.isPc4(cell(row, heading.area())))
                .count();
        return heading.until() < 0
                && pc4 > MOST * sample.size()
                && isPostcode(heading.columns().get(heading.area()));
    }

    /** Four digits are a municipality elsewhere. */
    private static boolean isPostcode(String column) {
        AreaSpelling spelling = AreaSpelling.forColumn(column);
        return spelling == AreaSpelling.POSTCODE || spelling == AreaSpelling.ANY;
    }

    /** Adds the households that the geography counts in each area. */
    UnaryOperator<Table> withHouseholds(Heading heading, AreaSpelling areas) {
        List<String> names = new java.util.ArrayList<>(heading.columns());
        names.add(nl.straatkubus.ingest.dataset.Layout.HOUSEHOLDS);
        return table -> new PassedRows(table, List.copyOf(names), row -> {
            if (row.cells().length != heading.columns().size()) {
                return row;
            }
            String[] cells = java.util.Arrays.copyOf(row.cells(), names.size());
            cells[names.size() - 1] = areas.read(cells[heading.area()])
                    .flatMap(this::households)
                    .map(String::valueOf)
                    .orElse(UNTOLD);
            return new Row(row.line(), cells);
        });
    }

    private Optional<Integer> households(AreaCode code) {
        return lattices.stream()
                .flatMap(one -> one.find(code).stream())
                .findFirst()
                .map(Area::households);
    }

    private static String cell(Row row, int column) {
        return column >= 0 && column < row.cells().length ? row.cells()[column].strip() : "";
    }
}
