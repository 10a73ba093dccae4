package nl.straatkubus.ingest.validation;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.mapping.ColumnPlan;
import nl.straatkubus.ingest.mapping.ColumnPlan.Measure;
import nl.straatkubus.ingest.mapping.Figure;
import nl.straatkubus.ingest.raw.RawObservation;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;

/** Judges the numbers of a row, indicator by indicator. */
final class MeasureJudge {
    private final ColumnPlan plan;

    MeasureJudge(ColumnPlan plan) {
        this.plan = plan;
    }

    /**
     * @param place null when it is faulty; then only faults are looked for
     * @param period null likewise
     * @param faults takes what is wrong
     */
    List<RawObservation> judge(Row row, Place place, Period period, List<Fault> faults) {
        List<RawObservation> observations = new ArrayList<>(plan.measures().size());
        for (Measure measure : plan.measures()) {
            int before = faults.size();
            Figure numerator = figure(row, measure.numeratorColumn(), faults);
            Figure denominator = measure.denominatorColumn() < 0
                    ? new Figure.Number(Double.NaN)
                    : figure(row, measure.denominatorColumn(), faults);
            check(row, measure, numerator, denominator, faults);
            double largest = contributor(row, measure.largestColumn(), numerator, faults);
            double second = contributor(row, measure.secondColumn(), numerator, faults);
            checkOrder(row, measure, largest, second, faults);
            if (faults.size() == before && place != null && period != null) {
                observations.add(observation(
                        measure.indicator().code(), place, period, numerator, denominator, largest, second));
            }
        }
        return observations;
    }

    private Figure figure(Row row, int column, List<Fault> faults) {
        Figure figure = plan.numbers().read(row.cells()[column]);
        if (figure instanceof Figure.Unreadable && isNew(row, column, faults)) {
            faults.add(fault(row, column, "not-a-number"));
        }
        return figure;
    }

    /** Two indicators often share a denominator; its fault is told once. */
    private boolean isNew(Row row, int column, List<Fault> faults) {
        return faults.stream()
                .noneMatch(fault -> fault.line() == row.line() && fault.column().equals(plan.name(column)));
    }

    private static RawObservation observation(
            IndicatorCode indicator,
            Place place,
            Period period,
            Figure numerator,
            Figure denominator,
            double largest,
            double second) {
        double x = Double.NaN;
        double n = Double.NaN;
        Presence presence = numerator instanceof Figure.Withheld || denominator instanceof Figure.Withheld
                ? Presence.WITHHELD
                : Presence.NONE;
        if (numerator instanceof Figure.Number(double count) && denominator instanceof Figure.Number(double units)) {
            x = count;
            n = units;
            presence = Presence.VALUE;
        }
        return new RawObservation(
                indicator, place.municipality(), place.code(), period, x, n, presence, largest, second);
    }

    /** What a contributor has, NaN where the column is not delivered or the cell is empty. */
    private double contributor(Row row, int column, Figure numerator, List<Fault> faults) {
        if (column < 0 || !(figure(row, column, faults) instanceof Figure.Number(double share))) {
            return Double.NaN;
        }
        if (share < 0) {
            faults.add(fault(row, column, "negative"));
        }
        if (numerator instanceof Figure.Number(double all) && share > all && share >= 0) {
            faults.add(fault(row, column, "contributor-above-amount", String.valueOf(all)));
        }
        return share;
    }

    private void checkOrder(Row row, Measure measure, double largest, double second, List<Fault> faults) {
        if (second > largest) {
            faults.add(fault(row, measure.secondColumn(), "contributors-reversed", plan.name(measure.largestColumn())));
        }
    }

    private void check(Row row, Measure measure, Figure numerator, Figure denominator, List<Fault> faults) {
        if (numerator instanceof Figure.Number(double x) && denominator instanceof Figure.Number(double n)) {
            check(row, measure, x, n, faults);
        }
        if (numerator instanceof Figure.Number
                && denominator instanceof Figure.None
                && isNew(row, measure.denominatorColumn(), faults)) {
            faults.add(fault(
                    row, measure.denominatorColumn(), "missing-denominator", plan.name(measure.numeratorColumn())));
        }
    }

    private void check(Row row, Measure measure, double x, double n, List<Fault> faults) {
        Kind kind = measure.indicator().kind();
        boolean counted = kind.countsUnits();
        if (counted && x < 0 && isNew(row, measure.numeratorColumn(), faults)) {
            faults.add(fault(row, measure.numeratorColumn(), "negative"));
        }
        if (isPercentage(measure) && (x < 0 || x > 100) && isNew(row, measure.numeratorColumn(), faults)) {
            faults.add(fault(row, measure.numeratorColumn(), "not-a-percentage"));
        }
        if (n < 0 && isNew(row, measure.denominatorColumn(), faults)) {
            faults.add(fault(row, measure.denominatorColumn(), "negative"));
        }
        if (counted && n >= 0 && x > n) {
            faults.add(fault(
                    row,
                    measure.numeratorColumn(),
                    "numerator-above-denominator",
                    row.cells()[measure.denominatorColumn()].strip(),
                    plan.name(measure.denominatorColumn())));
        }
    }

    /** An average that is delivered as a percentage; a rate is delivered as its two numbers. */
    private static boolean isPercentage(Measure measure) {
        return measure.indicator().kind() == Kind.MEAN
                && measure.indicator().unit().isPercentage();
    }

    private Fault fault(Row row, int column, String code, String... details) {
        return new Fault(row.line(), plan.name(column), row.cells()[column].strip(), code, List.of(details));
    }
}
