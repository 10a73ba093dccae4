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

    /** Whether this viewer may see an indicator's values, periods and counts. */
    public boolean maySee(Indicator indicator) {
        return reach(indicator) != Reach.NOTHING;
    }

    /** How far down this viewer sees an indicator; the one place where that is decided. */
    public Reach reach(Indicator indicator) {
        return municipality.isEmpty()
                ? Reach.NOTHING
                : functions.stream()
                        .map(function -> function.sight().of(indicator))
                        .reduce(Reach.NOTHING, Reach::further);
    }

    /**
     * This viewer looking as somebody of one function would, to check it. It gives no right and shows no figure that the
     * viewer does not have anyway.
     */
    public Viewer as(Function function, Iterable<Indicator> catalogue) {
        Sight narrowed = Sight.NOTHING;
        for (Indicator indicator : catalogue) {
            narrowed = narrowed.with(
                    indicator.code(), function.sight().of(indicator).nearer(reach(indicator)));
        }
        Set<Right> rights =
                Set.copyOf(function.rights().stream().filter(this::may).toList());
        return new Viewer(
                municipality, subject, name, Set.of(function.with(narrowed).with(rights)));
    }

    /** The scope in which this viewer's requests run. */
    public DataScope scope() {
        return municipality
                .map(code -> DataScope.municipality(code, DataScope.Duty.WEB))
                .orElseGet(() -> DataScope.platform(DataScope.Duty.WEB));
    }
}
