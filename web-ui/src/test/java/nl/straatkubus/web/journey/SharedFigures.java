package nl.straatkubus.web.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** What is ready for municipalities that are connected later: their areas of the national set, with one shared figure. */
final class SharedFigures {
    static final String CODE = "inwoners";

    private SharedFigures() {}

    static void of(RunningProduct product, String... municipalities) {
        Lattices lattices = product.part(Lattices.class);
        Catalogue catalogue = product.part(Catalogue.class);
        Releases releases = product.part(Releases.class);
        DataScope.shared(Duty.WEB).run(() -> catalogue.define(indicator()));
        DataScope.shared(Duty.WORKER).run(() -> {
            List<Slice> slices = Stream.of(municipalities)
                    .map(code -> lattices.load(SketchCity.draft(new MunicipalityCode(code), 6, 6, false)))
                    .map(SharedFigures::slice)
                    .toList();
            releases.activate(CODE, releases.store(CODE, 1, slices, "{}"));
        });
    }

    private static Indicator indicator() {
        return new Indicator(
                new IndicatorCode(CODE),
                new Text("Inwoners", "Inhabitants"),
                Theme.SOCIO_ECONOMIC,
                Kind.RATE,
                "%",
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY,
                "Telling",
                "internal-use",
                Ownership.SHARED,
                CODE,
                "aantal",
                Optional.of("huishoudens"));
    }

    private static Slice slice(Lattice lattice) {
        int size = lattice.size();
        byte[] states = new byte[size];
        Arrays.fill(states, (byte) CellState.PUBLISHED.ordinal());
        float[] values = new float[size];
        float[] units = new float[size];
        for (int node = 0; node < size; node++) {
            values[node] = 10 + node % 30;
            units[node] = 100;
        }
        return new Slice(new IndicatorCode(CODE), Period.ofYear(2025), lattice.id(), states, values, values, units);
    }
}
