package nl.straatkubus.ingest.dataset;

import java.util.Optional;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.catalogue.Unit;

/**
 * An indicator that a dataset fills.
 *
 * @param numerator the column that counts (rate, count), sums (amount) or holds the average (mean)
 * @param denominator the column with the units it is counted among; required for a rate or mean
 * @param unit what the figure is counted in
 * @param counted what one unit of the figure is, such as {@code huishoudens}; empty where not said
 * @param contributors the columns with the two largest contributors, where the source delivers them
 */
public record IndicatorDefinition(
        IndicatorCode code,
        Text title,
        Theme theme,
        Kind kind,
        String numerator,
        Optional<String> denominator,
        Unit unit,
        Direction direction,
        Sensitivity sensitivity,
        Optional<String> counted,
        Optional<Contributors> contributors) {

    /** An indicator of which neither an English unit of its own, the unit counted nor the largest contributors are known. */
    public IndicatorDefinition(
            IndicatorCode code,
            Text title,
            Theme theme,
            Kind kind,
            String numerator,
            Optional<String> denominator,
            String unit,
            Direction direction,
            Sensitivity sensitivity) {
        this(
                code,
                title,
                theme,
                kind,
                numerator,
                denominator,
                Unit.of(unit),
                direction,
                sensitivity,
                Optional.empty(),
                Optional.empty());
    }
}
