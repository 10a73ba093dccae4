package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.mapping.ColumnPlan.Measure;
import nl.straatkubus.ingest.mapping.FourDigitCover.Part;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;

/**
 * Figures of four-digit postcodes (PC4), which become estimates of the neighbourhoods that they cover; no street gets one.
 * A count is divided by households, an average holds for every household of its PC4. A neighbourhood has a figure where
 * nearly all its households lie in a PC4 that has one.
 */
final class FourDigitRows extends GatheredRows {
    /** Where one postcode of a neighbourhood belongs to a PC4 without a figure, the others speak for it. */
    private static final double NEARLY_ALL = 0.95;
    /** As Statistics Netherlands writes a figure that it keeps to itself. */
    private static final String WITHHELD = "-99997";
    /** Fewer could be worked out from the estimates of neighbourhoods by who knows the PC4 beside it. */
    private static final int FEWEST = 5;

    private static final int FEWEST_SPECIAL = 10;

    private final Heading heading;
    private final List<Measure> measures;
    private final NumberSpelling numbers;
    private final FourDigitCover cover;

    FourDigitRows(Table raw, Heading heading, List<Measure> measures, NumberSpelling numbers, FourDigitCover cover) {
        super(raw, heading.columns());
        this.heading = heading;
        this.measures = measures;
        this.numbers = numbers;
        this.cover = cover;
    }

    /** What one neighbourhood and period has so far, by measure. */
    private static final class Estimate {
        private final Row first;
        private final double[] sums;
        private final double[] units;
        private final double[] weights;
        private final double[] told;
        private final double[] largest;
        private final double[] second;
        private final boolean[] withheld;

        Estimate(Row first, int measures) {
            this.first = first;
            this.sums = new double[measures];
            this.units = new double[measures];
            this.weights = new double[measures];
            this.told = new double[measures];
            this.largest = new double[measures];
            this.second = new double[measures];
            this.withheld = new boolean[measures];
            Arrays.fill(largest, Double.NaN);
            Arrays.fill(second, Double.NaN);
        }
    }

    @Override
    Iterator<Row> gather(Table rows) {
        Map<List<String>, Estimate> gathered = new LinkedHashMap<>();
        List<Row> others = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            boolean usable = row.cells().length == heading.columns().size()
                    && AreaSpelling.isPc4(row.cells()[heading.area()])
                    && isReadable(row);
            List<Part> parts = usable ? cover.parts(row.cells()[heading.area()].strip()) : List.of();
            if (parts.isEmpty()) {
                others.add(usable ? elsewhere(row) : row);
            }
            for (Part part : parts) {
                String period = heading.period() < 0 ? "" : row.cells()[heading.period()];
                add(
                        gathered.computeIfAbsent(
                                List.of(part.neighbourhood(), period), key -> new Estimate(row, measures.size())),
                        row,
                        part);
            }
        }
        List<Row> all = new ArrayList<>();
        gathered.forEach((key, estimate) -> all.add(row(key.getFirst(), estimate)));
        all.addAll(others);
        return all.iterator();
    }

    /** Four digits without a postcode of ours are a part of the country that is not ours, and no fault. */
    private Row elsewhere(Row row) {
        String[] cells = row.cells().clone();
        cells[heading.area()] = "NL" + cells[heading.area()].strip();
        return new Row(row.line(), cells);
    }

    private boolean isReadable(Row row) {
        return measures.stream()
                .allMatch(measure -> !(figure(row, measure.numeratorColumn()) instanceof Figure.Unreadable)
                        && !(figure(row, measure.denominatorColumn()) instanceof Figure.Unreadable));
    }

    /** A column that comes later, or that there is none of, holds nothing yet. */
    private Figure figure(Row row, int column) {
        return column >= 0 && column < row.cells().length
                ? numbers.read(row.cells()[column])
                : new Figure.Number(Double.NaN);
    }

    private void add(Estimate estimate, Row row, Part part) {
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            Figure numerator = figure(row, measure.numeratorColumn());
            Figure denominator = figure(row, measure.denominatorColumn());
            if (numerator instanceof Figure.Number(double x) && denominator instanceof Figure.Number(double n)) {
                if (isFew(measure, x, n)) {
                    estimate.withheld[i] = true;
                } else {
                    estimate.told[i] += part.households();
                    add(estimate, i, row, part, x, n);
                }
            } else {
                estimate.withheld[i] |= numerator instanceof Figure.Withheld || denominator instanceof Figure.Withheld;
            }
        }
    }

    private void add(Estimate estimate, int i, Row row, Part part, double x, double n) {
        Measure measure = measures.get(i);
        boolean mean = measure.indicator().kind() == Kind.MEAN;
        double weight = Double.isNaN(n) ? part.households() : n * part.share();
        estimate.sums[i] += mean ? x * weight : x * part.share();
        estimate.units[i] += n * part.share();
        estimate.weights[i] += weight;
        double first = contributor(row, measure.largestColumn(), part);
        double next = contributor(row, measure.secondColumn(), part);
        estimate.second[i] = larger(smaller(estimate.largest[i], first), larger(estimate.second[i], next));
        estimate.largest[i] = larger(estimate.largest[i], first);
    }

    /** Who dominates a PC4 dominates each part of it as much. */
    private double contributor(Row row, int column, Part part) {
        return column >= 0 && figure(row, column) instanceof Figure.Number(double x) ? x * part.share() : Double.NaN;
    }

    private static double larger(double one, double other) {
        return Double.isNaN(one) || other > one ? other : one;
    }

    private static double smaller(double one, double other) {
        return Double.isNaN(one) || Double.isNaN(other) ? Double.NaN : Math.min(one, other);
    }

    private static boolean isFew(Measure measure, double x, double n) {
        int fewest = measure.indicator().sensitivity() == Sensitivity.SPECIAL ? FEWEST_SPECIAL : FEWEST;
        return switch (measure.indicator().kind()) {
            case COUNT, RATE -> x < fewest || n - x < fewest;
            case MEAN, AMOUNT -> n < fewest;
        };
    }

    private Row row(String neighbourhood, Estimate estimate) {
        String[] cells = estimate.first.cells().clone();
        cells[heading.area()] = neighbourhood;
        int households = cover.households(neighbourhood);
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            boolean mean = measure.indicator().kind() == Kind.MEAN;
            if (estimate.told[i] >= NEARLY_ALL * households) {
                fill(cells, measure.numeratorColumn(), estimate.sums[i] / (mean ? estimate.weights[i] : 1));
                fill(cells, measure.denominatorColumn(), estimate.units[i]);
                fill(cells, measure.largestColumn(), estimate.largest[i]);
                fill(cells, measure.secondColumn(), estimate.second[i]);
            } else {
                String missing = estimate.withheld[i] ? WITHHELD : "";
                for (int column : new int[] {measure.numeratorColumn(), measure.denominatorColumn()}) {
                    if (column >= 0 && column < cells.length) {
                        cells[column] = missing;
                    }
                }
                fill(cells, measure.largestColumn(), Double.NaN);
                fill(cells, measure.secondColumn(), Double.NaN);
            }
        }
        return new Row(estimate.first.line(), cells);
    }

    private void fill(String[] cells, int column, double number) {
        if (column >= 0 && column < cells.length) {
            cells[column] = numbers.write(number);
        }
    }
}
