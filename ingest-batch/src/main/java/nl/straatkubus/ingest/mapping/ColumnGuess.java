package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.platform.catalogue.Period;

/** What the columns of a file probably hold, by their names and by what stands in the first rows. */
public final class ColumnGuess {
    private static final List<String> AREA_NAMES = List.of(
            "pc6",
            "postcode6",
            "postcode",
            "pc",
            "zipcode",
            "postcodevan",
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
            "gemcode",
            "regios",
            "regio",
            "pc4",
            "postcode4");
    private static final List<String> UNTIL_NAMES = List.of("postcodetot", "postcodetm", "pctot", "pc6tot");
    private static final List<String> PERIOD_NAMES = List.of(
            "periode",
            "perioden",
            "period",
            "peilperiode",
            "jaar",
            "year",
            "kwartaal",
            "maand",
            "jaarcode",
            "verslagjaar",
            "boekjaar",
            "peiljaar",
            "peildatum",
            "datum",
            "datummelding",
            "meldingsdatum");
    private static final List<String> KIND_NAMES = List.of(
            "indicator", "onderwerp", "kenmerk", "variabele", "categorie", "soort", "maat", "productsoort", "topic");
    private static final List<String> VALUE_NAMES = List.of("waarde", "value", "aantal", "cijfer", "sjvgemiddeld");
    /** Totals of StatLine: codes that begin so, and {@code 0.0.0} for all crimes. */
    private static final String TOTAL = "T00\\d+|A04\\d*|0\\.0\\.0|Totaal.*|Alle .*";

    private static final double MOST = 0.8;
    private static final int FEW = 60;
    /** A list of areas has fewer columns than a list of records. */
    private static final int MANY = 4;
    /** So many filled cells tell what a column holds. */
    private static final int ENOUGH = 200;
    /** In so many rows no area coming twice is no chance. */
    private static final int TELLING = 20;

    private final Columns columns;
    private final List<Row> sample;
    private final Map<Integer, List<String>> cells = new HashMap<>();
    private Optional<Integer> area;
    private Optional<Integer> period;
    private List<Integer> figures;

    /** @param sample first rows of the file */
    public ColumnGuess(List<String> columns, List<Row> sample) {
        this.columns = new Columns(columns);
        this.sample = sample;
    }

    /**
     * The column with areas: by name where what it holds agrees, else by what it holds, else by name alone; else that with
     * the place.
     */
    public Optional<Integer> area() {
        area = area == null ? findArea() : area;
        return area;
    }

    private Optional<Integer> findArea() {
        return named(AREA_NAMES, this::holdsAreas)
                .or(() -> all().filter(this::holdsAreas).findFirst())
                .or(() -> named(AREA_NAMES, column -> filled(column).anyMatch(AreaSpelling::isPc4)))
                .or(() -> columns.firstOf(AREA_NAMES))
                .or(() -> columns.find(Table.LOCATION))
                .or(() -> all().filter(column -> mostly(column, AreaSpelling::isPc4))
                        .findFirst());
    }

    /** The column with the end of a range of postcodes. */
    public Optional<Integer> areaUntil() {
        return columns.firstOf(UNTIL_NAMES);
    }

    public Optional<Integer> period() {
        period = period == null ? findPeriod() : period;
        return period;
    }

    private Optional<Integer> findPeriod() {
        Predicate<String> readable = text -> PeriodSpelling.read(text).isPresent()
                || PeriodSpelling.date(text).isPresent();
        return named(PERIOD_NAMES, column -> sample.isEmpty() || mostly(column, readable));
    }

    /** Columns that hold numbers which say something about an area, in the order of the file. */
    public List<Integer> figures() {
        figures = figures == null ? findFigures() : figures;
        return figures;
    }

    private List<Integer> findFigures() {
        List<Integer> taken = new ArrayList<>();
        area().ifPresent(taken::add);
        areaUntil().ifPresent(taken::add);
        period().ifPresent(taken::add);
        return all().filter(column -> !taken.contains(column))
                .filter(column -> mostly(column, NumberSpelling::looksLikeNumber))
                .filter(column ->
                        !Marks.isMark(name(column), filled(column).limit(ENOUGH).toList()))
                .toList();
    }

    /**
     * What a row is: a record where there is nothing to read but what kind it was; an observation where one column says
     * what and one says how much, and areas come again; else an area.
     */
    public Shape shape() {
        Optional<Integer> kind = columns.firstOf(KIND_NAMES).filter(this::hasFewTexts);
        List<Integer> figures = figures();
        Optional<Integer> value = columns.firstOf(VALUE_NAMES)
                .filter(figures::contains)
                .or(() -> figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty());
        if (arePoints()) {
            return new Shape.Records();
        }
        if (kind.isPresent() && value.isPresent() && comesAgain()) {
            return new Shape.Long(name(kind.get()), name(value.get()));
        }
        boolean list = sample.size() >= TELLING && often().size() == sample.size();
        return figures.isEmpty() && !list && (comesAgain() || columns.names().size() >= MANY)
                ? new Shape.Records()
                : new Shape.Wide();
    }

    /** Things that lie at a point, of which many lie in one area. */
    private boolean arePoints() {
        return area().filter(column -> name(column).equals(Table.LOCATION)).isPresent()
                && sample.stream()
                        .anyMatch(row -> row.place() != null && row.place().getDimension() == 0);
    }

    /** Columns that divide the whole in parts, with the part that stands for the whole. */
    public Map<String, String> only() {
        Map<String, String> totals = new LinkedHashMap<>();
        if (shape() instanceof Shape.Wide && comesAgain()) {
            all().filter(this::hasFewTexts).forEach(column -> filled(column)
                    .distinct()
                    .filter(text -> text.matches(TOTAL))
                    .findFirst()
                    .ifPresent(total -> totals.put(name(column), total)));
        }
        return totals;
    }

    /** Whether rows are about ranges of postcodes, from one to another. */
    public boolean hasRanges() {
        return areaUntil().isPresent();
    }

    /** Whether the periods are dates. */
    public boolean hasDates() {
        return period().filter(column -> filled(column)
                        .anyMatch(text -> PeriodSpelling.date(text).isPresent()))
                .isPresent();
    }

    /** The one period that the name of a file tells; empty when it tells none or several. */
    public static Optional<Period> periodIn(String fileName) {
        return ColumnPlanner.periodIn(fileName);
    }

    /** The different values of a column in the first rows, where they are few. */
    public List<String> values(String column) {
        return filled(columns.required(column)).distinct().sorted().limit(FEW).toList();
    }

    /** What an indicator on this column probably is. */
    public FigureGuess figure(String column) {
        return FigureGuess.of(column, figures().stream().map(this::name).toList());
    }

    /** Columns that might say what was observed. */
    public List<String> kinds() {
        return all().filter(this::hasFewTexts).map(this::name).toList();
    }

    private boolean hasFewTexts(int column) {
        List<String> texts = filled(column).distinct().limit(FEW + 1L).toList();
        boolean place = area().filter(one -> one == column).isPresent() || holdsAreas(column);
        boolean time = period().filter(one -> one == column).isPresent();
        return !place
                && !time
                && texts.size() > 1
                && texts.size() <= FEW
                && !mostly(column, NumberSpelling::looksLikeNumber);
    }

    /** Whether an area comes more than once in a period, so that a row is less than an area. */
    private boolean comesAgain() {
        return often().size() < MOST * sample.size();
    }

    /** How often each area comes in each period. */
    private Map<String, Integer> often() {
        Optional<Integer> area = area();
        Optional<Integer> until = areaUntil();
        Optional<Integer> period = period();
        Map<String, Integer> often = new HashMap<>();
        for (Row row : sample) {
            String key = area.map(column -> cell(row, column)).orElse("")
                    + '\t'
                    + until.map(column -> cell(row, column)).orElse("")
                    + '\t'
                    + period.map(column -> cell(row, column)).orElse("");
            often.merge(key, 1, Integer::sum);
        }
        return often;
    }

    private boolean holdsAreas(int column) {
        AreaSpelling spelling = AreaSpelling.forColumn(name(column));
        return mostly(column, text -> spelling.read(text).isPresent() || AreaSpelling.isWiderCode(text));
    }

    private Optional<Integer> named(List<String> names, Predicate<Integer> fits) {
        return names.stream()
                .flatMap(name -> columns.find(name).stream())
                .filter(fits)
                .findFirst();
    }

    private boolean mostly(int column, Predicate<String> holds) {
        List<String> texts = filled(column).limit(ENOUGH).toList();
        return !texts.isEmpty() && texts.stream().filter(holds).count() >= MOST * texts.size();
    }

    private java.util.stream.Stream<String> filled(int column) {
        return cells
                .computeIfAbsent(column, one -> sample.stream()
                        .map(row -> cell(row, one))
                        .filter(text -> !text.isEmpty())
                        .toList())
                .stream();
    }

    private java.util.stream.Stream<Integer> all() {
        return IntStream.range(0, columns.names().size()).boxed();
    }

    private String name(int column) {
        return columns.names().get(column);
    }

    private static String cell(Row row, int column) {
        return column < row.cells().length ? row.cells()[column].strip() : "";
    }
}
