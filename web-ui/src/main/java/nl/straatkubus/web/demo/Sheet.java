package nl.straatkubus.web.demo;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;

/** A file to be: its dataset, its periods and its columns. */
record Sheet(DatasetDefinition definition, List<Moment> moments, List<Column> columns) {
    static final String AREA = "postcode";

    /** What a file holds of one postcode in one period. */
    @FunctionalInterface
    interface Figure {
        double of(Circumstances street, Moment moment);
    }

    /**
     * @param decimals 0 or 1
     * @param late whether the last period of a few neighbourhoods is still to come
     */
    record Column(String name, int decimals, boolean late, Figure figure) {
        static Column count(String name, Figure figure) {
            return new Column(name, 0, false, figure);
        }

        static Column mean(String name, Figure figure) {
            return new Column(name, 1, false, figure);
        }

        Column sometimesLate() {
            return new Column(name, decimals, true, figure);
        }
    }

    static Sheet of(
            String code,
            Text title,
            String source,
            String terms,
            List<Moment> moments,
            List<Column> columns,
            List<IndicatorDefinition> indicators) {
        Layout layout = new Layout(Optional.of(AREA), Optional.of(period(moments)), Optional.empty());
        return new Sheet(
                new DatasetDefinition(
                        new DatasetCode(code), title, source, terms, Policy.GOOD_ROWS, 0.05, layout, indicators),
                moments,
                columns);
    }

    private static String period(List<Moment> moments) {
        return moments.stream().allMatch(moment -> moment.quarter() == 0) ? "jaar" : "periode";
    }

    /**
     * An indicator of a sheet.
     *
     * @param facts code, kind, theme, column or column/units, direction and sensitivity, as the interface writes them
     */
    static IndicatorDefinition indicator(String facts, String unit, String nl, String en) {
        String[] fact = facts.split(" ");
        String[] columns = fact[3].split("/");
        return new IndicatorDefinition(
                new IndicatorCode(fact[0]),
                new Text(nl, en),
                Theme.of(fact[2]),
                Kind.of(fact[1]),
                columns[0],
                columns.length > 1 ? Optional.of(columns[1]) : Optional.empty(),
                unit,
                Direction.of(fact[4]),
                Sensitivity.of(fact[5]));
    }
}
