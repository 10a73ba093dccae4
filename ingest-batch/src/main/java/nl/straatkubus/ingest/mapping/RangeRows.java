package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.dataset.Ranges;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.mapping.ColumnPlan.Measure;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.geography.Area;

/**
 * Figures of ranges of postcodes, given to the postcodes inside. Spreading keeps sums: what a range counts is what its
 * postcodes count together. Where two ranges meet in a postcode, it has what both bring.
 */
final class RangeRows extends GatheredRows {
    private final Heading heading;
    private final List<Measure> measures;
    private final NumberSpelling numbers;
    private final Postcodes postcodes;
    private final Ranges treatment;

    RangeRows(
            Table raw,
            Heading heading,
            List<Measure> measures,
            NumberSpelling numbers,
            Postcodes postcodes,
            Ranges treatment) {
        super(raw, heading.columns());
        this.heading = heading;
        this.measures = measures;
        this.numbers = numbers;
        this.postcodes = postcodes;
        this.treatment = treatment;
    }

    /** What one postcode and period has so far: of each measure the sum, or for a mean the weighted sum, and the units. */
    private static final class Sums {
        private final Row first;
        private final double[] numerators;
        private final double[] denominators;
        private final double[] weights;
        private final boolean[] filled;

        Sums(Row first, int measures) {
            this.first = first;
            this.numerators = new double[measures];
            this.denominators = new double[measures];
            this.weights = new double[measures];
            this.filled = new boolean[measures];
        }
    }

    @Override
    Iterator<Row> gather(Table rows) {
        Map<List<String>, Sums> gathered = new LinkedHashMap<>();
        List<Row> others = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Collection<Area> inside = row.cells().length == heading.columns().size() && isReadable(row)
                    ? postcodes.between(row.cells()[heading.area()], until(row))
                    : List.of();
            if (inside.isEmpty()) {
                others.add(row);
            }
            double households = inside.stream().mapToInt(Area::households).sum();
            for (Area area : inside) {
                double share = households == 0 ? 1.0 / inside.size() : area.households() / households;
                String period = heading.period() < 0 ? "" : row.cells()[heading.period()];
                Sums sums = gathered.computeIfAbsent(
                        List.of(area.code().value(), period), key -> new Sums(row, measures.size()));
                add(sums, row, treatment == Ranges.SPREAD ? share : 1);
            }
        }
        List<Row> all = new ArrayList<>();
        gathered.forEach((key, sums) -> all.add(row(key.getFirst(), sums)));
        all.addAll(others);
        return all.iterator();
    }

    private String until(Row row) {
        return heading.until() < 0 ? "" : row.cells()[heading.until()];
    }

    private boolean isReadable(Row row) {
        return measures.stream()
                .allMatch(measure ->
                        isReadable(row, measure.numeratorColumn()) && isReadable(row, measure.denominatorColumn()));
    }

    private boolean isReadable(Row row, int column) {
        return column < 0
                || column >= row.cells().length
                || !(numbers.read(row.cells()[column]) instanceof Figure.Unreadable);
    }

    private void add(Sums sums, Row row, double share) {
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            double numerator = number(row, measure.numeratorColumn());
            double denominator = number(row, measure.denominatorColumn());
            if (Double.isNaN(numerator)) {
                continue;
            }
            double units = Double.isNaN(denominator) ? share : denominator * share;
            sums.filled[i] = true;
            sums.weights[i] += units;
            sums.numerators[i] += measure.indicator().kind() == Kind.MEAN ? numerator * units : numerator * share;
            sums.denominators[i] += denominator * share;
        }
    }

    private double number(Row row, int column) {
        return column >= 0
                        && column < row.cells().length
                        && numbers.read(row.cells()[column]) instanceof Figure.Number(double value)
                ? value
                : Double.NaN;
    }

    private Row row(String postcode, Sums sums) {
        String[] cells = sums.first.cells().clone();
        cells[heading.area()] = postcode;
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            if (sums.filled[i]) {
                boolean mean = measure.indicator().kind() == Kind.MEAN;
                double numerator = mean ? sums.numerators[i] / sums.weights[i] : sums.numerators[i];
                cells[measure.numeratorColumn()] = numbers.write(numerator);
                fill(cells, measure.denominatorColumn(), numbers.write(sums.denominators[i]));
            }
            // Who counts most in a range says nothing of who does in a part of it.
            fill(cells, measure.largestColumn(), "");
            fill(cells, measure.secondColumn(), "");
        }
        return new Row(sums.first.line(), cells);
    }

    private static void fill(String[] cells, int column, String text) {
        if (column >= 0 && column < cells.length) {
            cells[column] = text;
        }
    }
}
