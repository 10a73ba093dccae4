package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.ingest.mapping.ColumnPlan.Measure;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Lattice;

/**
 * Finds the columns that a dataset names, and those it leaves to be detected, in the header and first rows of a file, and
 * lays down the steps that make of its rows one of an area and period each.
 */
final class ColumnPlanner {
    private static final Pattern PERIOD_IN_NAME = Pattern.compile(
            "(?<![0-9])((?:19|20)\\d{2}(?:[-_ ]?(?:[KQkq][1-4]|KW0[1-4]|-(?:0[1-9]|1[0-2])))?)(?![0-9])");

    private final DatasetDefinition dataset;
    private final Layout layout;
    private final Columns columns;
    private final List<Row> sample;
    private final List<Lattice> lattices;
    private final Outlines outlines;
    private final ColumnGuess guess;
    private final List<UnaryOperator<Table>> steps = new ArrayList<>();

    /**
     * @param sample first rows of the file
     * @param lattices the geographies on which its rows may lie
     * @param outlines of their areas
     */
    ColumnPlanner(
            DatasetDefinition dataset,
            List<String> columns,
            List<Row> sample,
            List<Lattice> lattices,
            Outlines outlines) {
        this.dataset = dataset;
        this.layout = dataset.layout();
        this.columns = new Columns(columns);
        this.sample = sample;
        this.lattices = lattices;
        this.outlines = outlines;
        this.guess = new ColumnGuess(columns, sample);
    }

    /**
     * Makes the plan.
     *
     * @param fileName may tell the period where no column does
     * @throws Refused naming the first column that is missing and those that the file has, or when it holds only some of
     *     the rows that make an area
     */
    ShapedPlan plan(Writing writing, String fileName) {
        Heading heading = heading();
        Optional<Period> fixed = heading.period() >= 0 ? Optional.empty() : Optional.of(periodWithoutColumn(fileName));
        boolean located = columns.names().get(heading.area()).equals(Table.LOCATION);
        Shape shape = layout.shape().orElseGet(() -> located ? guess.shape() : new Shape.Wide());
        RowSteps rows = new RowSteps(columns, sample, lattices);
        boolean fourDigits = rows.areFourDigits(heading);
        requireWhole(shape, fourDigits || heading.until() >= 0);
        // The codes of neighbourhoods take the place of four digits, in whatever the column is called.
        AreaSpelling areas = fourDigits
                ? AreaSpelling.ANY
                : AreaSpelling.forColumn(columns.names().get(heading.area()));
        steps.addAll(rows.selecting(only(shape)));
        steps.addAll(rows.sortingOut(heading));
        steps.addAll(located ? List.of(rows.placing(heading, outlines)) : rows.naming(heading, areas));
        steps.addAll(rows.dating(heading, layout.grain().orElse(grain(shape))));
        NumberSpelling numbers =
                NumberSpelling.detect(writing, figures(shape), layout.reading().decimal());
        heading = switch (shape) {
            case Shape.Wide() -> heading;
            case Shape.Long(String indicator, String value) -> observations(heading, indicator, value);
            case Shape.Records() -> records(heading, areas, numbers);
        };
        boolean wholeMissing = dataset.indicators().stream()
                .anyMatch(one ->
                        one.denominator().filter(Layout.HOUSEHOLDS::equals).isPresent());
        List<String> names = new ArrayList<>(heading.columns());
        if (wholeMissing) {
            names.add(Layout.HOUSEHOLDS);
        }
        List<Measure> measures = measures(new Columns(names), shape);
        Optional<FourDigitCover> cover = fourDigits
                ? Optional.of(new FourDigitCover(lattices, outlines.fourDigitsElsewhere()))
                : Optional.empty();
        steps.addAll(
                cover.isPresent()
                        ? List.of(RowSteps.estimating(heading, measures, numbers, cover.get()))
                        : rows.spreading(heading, measures, numbers, layout.ranges()));
        if (wholeMissing) {
            steps.add(rows.withHouseholds(heading, areas));
        }
        return new ShapedPlan(
                new ColumnPlan(
                        names.stream().map(RecordRows::named).toList(),
                        heading.area(),
                        areas,
                        heading.period(),
                        fixed,
                        numbers,
                        measures,
                        dataset.relations()),
                List.copyOf(steps),
                cover.map(ColumnPlanner::estimates).orElse(List.of()));
    }

    /**
     * Rows that came back from a fault file are only a part of what their areas are made of where several rows make an
     * area: they would take the place of the others.
     */
    private void requireWhole(Shape shape, boolean shared) {
        boolean gathered = shared || !(shape instanceof Shape.Wide) || named().anyMatch(Layout.ALL_RECORDS::equals);
        if (gathered && FaultMarks.areIn(columns.names())) {
            throw new Refused("file.mended-gathered");
        }
    }

    private static List<Sentence> estimates(FourDigitCover cover) {
        List<Sentence> notes = new ArrayList<>(List.of(Sentence.of("origin.pc4")));
        List<String> across = cover.acrossBorders();
        if (!across.isEmpty()) {
            notes.add(Sentence.of("origin.pc4-border", String.join(", ", across)));
        }
        return List.copyOf(notes);
    }

    private Heading heading() {
        int area = layout.area()
                .map(columns::required)
                .or(guess::area)
                .orElseThrow(() -> new Refused("file.no-area-column", columns.list()));
        int until =
                layout.areaUntil().map(columns::required).or(guess::areaUntil).orElse(-1);
        int period = layout.fixedPeriod().isPresent()
                ? -1
                : layout.period().map(columns::required).or(guess::period).orElse(-1);
        return new Heading(columns.names(), area, until, period);
    }

    private Map<String, String> only(Shape shape) {
        return layout.only().isEmpty() && shape instanceof Shape.Wide ? guess.only() : layout.only();
    }

    private static Period.Grain grain(Shape shape) {
        return shape instanceof Shape.Records ? Period.Grain.QUARTER : Period.Grain.MONTH;
    }

    private Heading observations(Heading heading, String indicator, String value) {
        int kind = columns.required(indicator);
        int figure = columns.required(value);
        LongColumns wanted = new LongColumns(dataset.indicators(), columns);
        steps.add(table -> new LongRows(table, heading, kind, figure, wanted.names(), wanted.besides()));
        return heading.keysOnly(wanted.names());
    }

    private Heading records(Heading heading, AreaSpelling areas, NumberSpelling numbers) {
        List<String> names = named().distinct().toList();
        List<Tallied> tallied =
                names.stream().map(name -> Tallied.read(name, columns)).toList();
        steps.add(table -> new RecordRows(table, heading, names, tallied, areas, numbers));
        return RecordRows.heading(heading, names);
    }

    /** What the indicators name: columns, or what stands in them. */
    private Stream<String> named() {
        return dataset.indicators().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.numerator()), one.denominator().stream()))
                .filter(name -> !name.equals(Layout.HOUSEHOLDS));
    }

    private List<Measure> measures(Columns shaped, Shape shape) {
        List<Measure> measures = new ArrayList<>();
        for (IndicatorDefinition one : dataset.indicators()) {
            boolean own = shape instanceof Shape.Records && one.kind() == Kind.AMOUNT;
            String denominator = one.denominator()
                    .map(name -> shape instanceof Shape.Long
                            ? LongColumns.denominator(name, one.numerator(), columns)
                            : name)
                    .orElse(null);
            measures.add(new Measure(
                    one,
                    shaped.required(one.numerator()),
                    denominator == null ? -1 : shaped.required(denominator),
                    own ? contributor(shaped, one, 0) : contributor(shaped, one, Contributors::largest),
                    own ? contributor(shaped, one, 1) : contributor(shaped, one, Contributors::second)));
        }
        return measures;
    }

    private static int contributor(Columns shaped, IndicatorDefinition one, int which) {
        return shaped.required(one.numerator() + RecordRows.CONTRIBUTORS.get(which));
    }

    private static int contributor(Columns shaped, IndicatorDefinition one, Function<Contributors, String> named) {
        return one.contributors().map(named).map(shaped::required).orElse(-1);
    }

    /** The cells of the first rows that hold figures, which show how numbers are written. */
    private List<String> figures(Shape shape) {
        Stream<String> names = shape instanceof Shape.Long(String indicator, String value)
                ? Stream.concat(Stream.of(value), named())
                : Stream.concat(
                        named(),
                        dataset.indicators().stream()
                                .flatMap(one -> one.contributors().stream())
                                .flatMap(two -> Stream.of(two.largest(), two.second())));
        return names.flatMap(name -> columns.find(name).stream())
                .distinct()
                .flatMap(column -> sample.stream()
                        .filter(row -> column < row.cells().length)
                        .map(row -> row.cells()[column]))
                .toList();
    }

    private Period periodWithoutColumn(String fileName) {
        if (layout.fixedPeriod().isPresent()) {
            return layout.fixedPeriod().get();
        }
        return periodIn(fileName).orElseThrow(() -> new Refused("file.no-period", columns.list()));
    }

    /** The one period that the name of a file tells; empty when it tells none or several. */
    static Optional<Period> periodIn(String fileName) {
        List<Period> found = new ArrayList<>();
        Matcher matcher = PERIOD_IN_NAME.matcher(fileName);
        while (matcher.find()) {
            PeriodSpelling.read(matcher.group(1).replace('_', '-')).ifPresent(found::add);
        }
        return found.stream().distinct().count() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
