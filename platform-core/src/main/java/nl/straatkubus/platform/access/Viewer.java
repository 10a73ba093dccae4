package nl.straatkubus.platform.access;

import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * Who asks: a signed-in person or a machine, made from the authenticated principal only.
 *
 * @param municipality whose environment it belongs to; empty for an operator, who sees no municipality's figures
 * @param subject e-mail address or client id
 */
public record Viewer(Optional<MunicipalityCode> municipality, String subject, String name, Set<Function> functions) {
    public Viewer {
        functions = Set.copyOf(functions);
    }

    public boolean may(Right right) {
        return functions.stream().anyMatch(function -> function.grants(right));
    }

    /** Whether this viewer may see an indicator's values, periods and counts; the one place where that is decided. */
    public boolean maySee(Indicator indicator) {
        return municipality.isPresent()
                && functions.stream().anyMatch(function -> function.sees(indicator.sensitivity()));
    }

    /** The scope in which this viewer's requests run. */
    public DataScope scope() {
        return municipality
                .map(code -> DataScope.municipality(code, DataScope.Duty.WEB))
                .orElseGet(() -> DataScope.platform(DataScope.Duty.WEB));
    }
}
