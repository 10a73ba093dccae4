package nl.straatkubus.ingest.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.mapping.AreaSpelling;
import nl.straatkubus.ingest.mapping.ColumnPlan;
import nl.straatkubus.ingest.mapping.PeriodSpelling;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.ingest.raw.RawObservation;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;

/** Judges the rows of one file, one after the other. */
public final class RowJudge {
    private static final int MOST_REMEMBERED = 100_000;

    private final ColumnPlan plan;
    private final KnownAreas areas;
    private final boolean nationwide;
    private final Set<String> municipalities;
    private final String geography;
    private final MeasureJudge measures;
    private final RelationJudge relations;
    private final SeenRows seen;
    private final Map<String, Place> placesRead = new HashMap<>();
    private final Map<String, Optional<Period>> periodsRead = new HashMap<>();
    private String lastPeriodText;
    private Optional<Period> lastPeriod = Optional.empty();

    /**
     * @param lattices the geographies on which the rows may lie
     * @param nationwide whether rows about other places are expected, so that they are no faults
     */
    public RowJudge(ColumnPlan plan, List<Lattice> lattices, boolean nationwide) {
        this.plan = plan;
        this.areas = new KnownAreas(lattices);
        this.seen = new SeenRows(areas);
        this.nationwide = nationwide;
        this.municipalities = lattices.stream()
                .map(lattice -> lattice.municipality().value().substring(2))
                .collect(Collectors.toSet());
        this.geography = lattices.isEmpty() ? "" : place(lattices.getFirst());
        this.measures = new MeasureJudge(plan);
        this.relations = new RelationJudge(plan);
    }

    private static String place(Lattice lattice) {
        return lattice.area(lattice.root()).name();
    }

    /** What the accepted rows so far are about, with the number of areas in each part. */
    public Map<Coverage, Integer> covered() {
        return seen.counted();
    }

    /** Whether the accepted rows so far are about areas of more than one size. */
    public boolean holdsTotals() {
        return seen.sizes() > 1;
    }

    public Verdict judge(Row row) {
        int expected = plan.columns().size();
        if (row.cells().length != expected) {
            return rejected(new Fault(
                    row.line(),
                    "",
                    "",
                    "wrong-number-of-columns",
                    List.of(String.valueOf(row.cells().length), String.valueOf(expected))));
        }
        String areaText = row.cells()[plan.areaColumn()];
        Place known = placesRead.get(areaText);
        Optional<AreaCode> area = known == null ? plan.areas().read(areaText) : Optional.of(known.code());
        Optional<Place> place = known == null ? area.flatMap(areas::find) : Optional.of(known);
        if (known == null && place.isPresent()) {
            remember(placesRead, areaText, place.get());
        }
        if ((place.isEmpty() && plan.areas().isWider(areaText))
                || (place.isEmpty() && area.filter(this::isElsewhere).isPresent())) {
            return new Verdict.Elsewhere();
        }
        List<Fault> faults = new ArrayList<>();
        if (place.isEmpty()) {
            faults.add(areaFault(row, areaText, area));
        }
        Optional<Period> period = period(row);
        if (period.isEmpty()) {
            faults.add(fault(row, plan.periodColumn(), "period-unreadable"));
        }
        List<RawObservation> observations = measures.judge(row, place.orElse(null), period.orElse(null), faults);
        relations.judge(row, observations, faults);
        if (faults.isEmpty()) {
            int first = seen.firstLine(place.get(), period.get(), row.line());
            if (first > 0) {
                faults.add(fault(
                        row, plan.areaColumn(), "duplicate-row", period.get().code(), String.valueOf(first)));
            }
        }
        return faults.isEmpty() ? new Verdict.Accepted(observations) : new Verdict.Rejected(faults);
    }

    /** A code of Statistics Netherlands tells its municipality; of a postcode only who draws up the file can. */
    private boolean isElsewhere(AreaCode area) {
        return nationwide
                || (!area.isPostcode() && !municipalities.contains(area.value().substring(2, 6)));
    }

    private static Verdict rejected(Fault fault) {
        return new Verdict.Rejected(List.of(fault));
    }

    private Fault areaFault(Row row, String text, Optional<AreaCode> area) {
        if (plan.name(plan.areaColumn()).equals(Table.LOCATION)) {
            return fault(row, plan.areaColumn(), "no-place");
        }
        if (area.isPresent()) {
            return fault(row, plan.areaColumn(), "area-outside", area.get().spaced(), geography);
        }
        if (plan.areas() != AreaSpelling.POSTCODE && plan.areas() != AreaSpelling.ANY) {
            return fault(row, plan.areaColumn(), "area-not-a-code");
        }
        if (plan.areas() == AreaSpelling.ANY && text.matches("[^0-9]{3,}")) {
            return fault(row, plan.areaColumn(), "area-unknown", geography);
        }
        return AreaSpelling.postcodeMeant(text)
                .filter(meant -> areas.find(meant).isPresent())
                .map(meant -> fault(row, plan.areaColumn(), "area-misspelled", meant.spaced()))
                .orElseGet(() -> fault(row, plan.areaColumn(), "area-not-a-postcode"));
    }

    private Fault fault(Row row, int column, String code, String... details) {
        return new Fault(row.line(), plan.name(column), row.cells()[column].strip(), code, List.of(details));
    }

    private Optional<Period> period(Row row) {
        if (plan.periodColumn() < 0) {
            return plan.fixedPeriod();
        }
        String text = row.cells()[plan.periodColumn()];
        if (!text.equals(lastPeriodText)) {
            Optional<Period> known = periodsRead.get(text);
            lastPeriod = known == null ? PeriodSpelling.read(text) : known;
            lastPeriodText = text;
            if (known == null) {
                remember(periodsRead, text, lastPeriod);
            }
        }
        return lastPeriod;
    }

    /** A file may spell each of its ten million cells differently. */
    private static <T> void remember(Map<String, T> read, String text, T meaning) {
        if (read.size() == MOST_REMEMBERED) {
            read.clear();
        }
        read.put(text, meaning);
    }
}
