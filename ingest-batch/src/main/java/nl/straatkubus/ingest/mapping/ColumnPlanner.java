package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Period;

/** Finds the columns that a dataset names, and those it leaves to be detected, in the header and first rows of a file. */
public final class ColumnPlanner {
    private static final List<String> AREA_NAMES = List.of(
            "pc6",
            "postcode6",
            "postcode",
            "pc",
            "gebied",
            "gebiedscode",
            "area",
            "wijkenenbuurten",
            "gwbcode",
            "buurtcode",
            "bucode",
            "buurt",
            "wijkcode",
            "wkcode",
            "wijk",
            "gemeentecode",
            "gmcode",
            "regios");
    private static final List<String> PERIOD_NAMES =
            List.of("periode", "perioden", "period", "peilperiode", "jaar", "year", "kwartaal", "maand", "jaarcode");
    private static final Pattern PERIOD_IN_NAME = Pattern.compile(
            "(?<![0-9])((?:19|20)\\d{2}(?:[-_ ]?(?:[KQkq][1-4]|KW0[1-4]|-(?:0[1-9]|1[0-2])))?)(?![0-9])");
    private static final double MOST = 0.8;

    private final DatasetDefinition dataset;
    private final List<String> columns;
    private final List<Row> sample;

    /** @param sample first rows of the file */
    public ColumnPlanner(DatasetDefinition dataset, List<String> columns, List<Row> sample) {
        this.dataset = dataset;
        this.columns = columns;
        this.sample = sample;
    }

    /**
     * Makes the plan.
     *
     * @param fileName may tell the period where no column does
     * @throws Refused naming the first column that is missing and those that the file has
     */
    public ColumnPlan plan(Writing writing, String fileName) {
        int area = areaColumn();
        int period = periodColumn();
        Optional<Period> fixed = period >= 0 ? Optional.empty() : Optional.of(periodWithoutColumn(fileName));
        List<ColumnPlan.Measure> measures = new ArrayList<>();
        for (IndicatorDefinition indicator : dataset.indicators()) {
            measures.add(new ColumnPlan.Measure(
                    indicator,
                    required(indicator.numerator()),
                    indicator.denominator().map(this::required).orElse(-1),
                    column(indicator, Contributors::largest),
                    column(indicator, Contributors::second)));
        }
        return new ColumnPlan(
                columns,
                area,
                AreaSpelling.forColumn(columns.get(area)),
                period,
                fixed,
                NumberSpelling.detect(writing, measuredCells(measures)),
                measures);
    }

    private int column(IndicatorDefinition indicator, Function<Contributors, String> named) {
        return indicator.contributors().map(named).map(this::required).orElse(-1);
    }

    private int areaColumn() {
        Optional<String> named = dataset.layout().area();
        if (named.isPresent()) {
            return required(named.get());
        }
        return firstOf(AREA_NAMES)
                .or(() -> IntStream.range(0, columns.size())
                        .filter(this::holdsAreas)
                        .boxed()
                        .findFirst())
                .orElseThrow(() -> new Refused("file.no-area-column", list()));
    }

    private boolean holdsAreas(int column) {
        AreaSpelling spelling = AreaSpelling.forColumn(columns.get(column));
        long readable = sample.stream()
                .filter(row -> column < row.cells().length
                        && spelling.read(row.cells()[column]).isPresent())
                .count();
        return !sample.isEmpty() && readable >= MOST * sample.size();
    }

    private int periodColumn() {
        if (dataset.layout().fixedPeriod().isPresent()) {
            return -1;
        }
        return dataset.layout().period().map(this::required).orElseGet(() -> firstOf(PERIOD_NAMES)
                .orElse(-1));
    }

    private Period periodWithoutColumn(String fileName) {
        if (dataset.layout().fixedPeriod().isPresent()) {
            return dataset.layout().fixedPeriod().get();
        }
        List<Period> found = new ArrayList<>();
        Matcher matcher = PERIOD_IN_NAME.matcher(fileName);
        while (matcher.find()) {
            PeriodSpelling.read(matcher.group(1).replace('_', '-')).ifPresent(found::add);
        }
        if (found.stream().distinct().count() != 1) {
            throw new Refused("file.no-period", list());
        }
        return found.getFirst();
    }

    private int required(String name) {
        return find(name).orElseThrow(() -> new Refused("file.column-missing", name, list()));
    }

    private Optional<Integer> find(String name) {
        int exact = columns.indexOf(name.strip());
        return exact >= 0
                ? Optional.of(exact)
                : IntStream.range(0, columns.size())
                        .filter(i -> bare(columns.get(i)).equals(bare(name)))
                        .boxed()
                        .findFirst();
    }

    private Optional<Integer> firstOf(List<String> names) {
        return names.stream().flatMap(name -> find(name).stream()).findFirst();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }

    private List<String> measuredCells(List<ColumnPlan.Measure> measures) {
        return measures.stream()
                .flatMapToInt(measure -> IntStream.of(
                        measure.numeratorColumn(),
                        measure.denominatorColumn(),
                        measure.largestColumn(),
                        measure.secondColumn()))
                .filter(column -> column >= 0)
                .distinct()
                .boxed()
                .flatMap(column -> sample.stream()
                        .filter(row -> column < row.cells().length)
                        .map(row -> row.cells()[column]))
                .toList();
    }

    private String list() {
        return String.join(", ", columns);
    }
}
