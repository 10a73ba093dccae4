package nl.straatkubus.ingest.validation;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.mapping.ColumnPlan;
import nl.straatkubus.ingest.mapping.ColumnPlan.Measure;
import nl.straatkubus.ingest.mapping.Figure;
import nl.straatkubus.ingest.raw.RawObservation;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaCode;

/** Judges the numbers of a row, indicator by indicator. */
final class MeasureJudge {
    private final ColumnPlan plan;

    MeasureJudge(ColumnPlan plan) {
        this.plan = plan;
    }

    /**
     * @param area null when it is faulty; then only faults are looked for
     * @param period null likewise
     * @param faults takes what is wrong
     */
    List<RawObservation> judge(Row row, AreaCode area, Period period, List<Fault> faults) {
        List<RawObservation> observations = new ArrayList<>(plan.measures().size());
        for (Measure measure : plan.measures()) {
            int before = faults.size();
            Figure numerator = figure(row, measure.numeratorColumn(), faults);
            Figure denominator = measure.denominatorColumn() < 0
                    ? new Figure.Number(Double.NaN)
                    : figure(row, measure.denominatorColumn(), faults);
            RawObservation observation = observation(row, measure, area, period, numerator, denominator, faults);
            if (faults.size() == before && area != null && period != null) {
                observations.add(observation);
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

    private RawObservation observation(
            Row row,
            Measure measure,
            AreaCode area,
            Period period,
            Figure numerator,
            Figure denominator,
            List<Fault> faults) {
        var code = measure.indicator().code();
        if (numerator instanceof Figure.Number(double x) && denominator instanceof Figure.Number(double n)) {
            check(row, measure, x, n, faults);
            return RawObservation.of(code, area, period, x, n);
        }
        if (numerator instanceof Figure.Number
                && denominator instanceof Figure.None
                && isNew(row, measure.denominatorColumn(), faults)) {
            faults.add(fault(
                    row, measure.denominatorColumn(), "missing-denominator", plan.name(measure.numeratorColumn())));
        }
        boolean withheld = numerator instanceof Figure.Withheld || denominator instanceof Figure.Withheld;
        return RawObservation.absent(code, area, period, withheld);
    }

    private void check(Row row, Measure measure, double x, double n, List<Fault> faults) {
        Kind kind = measure.indicator().kind();
        boolean counted = kind == Kind.COUNT || kind == Kind.RATE;
        if (counted && x < 0 && isNew(row, measure.numeratorColumn(), faults)) {
            faults.add(fault(row, measure.numeratorColumn(), "negative"));
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

    private Fault fault(Row row, int column, String code, String... details) {
        return new Fault(row.line(), plan.name(column), row.cells()[column].strip(), code, List.of(details));
    }
}
