package nl.straatkubus.platform.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.SketchIndicator;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** A municipality in whose figures one neighbourhood gets worse from the eleventh quarter on. */
public final class RisingTown {
    /** The first quarter that is worse, from 0. */
    public static final int BAD_FROM = 10;

    private static final int QUARTERS = 14;

    private final MunicipalityCode town;
    private final Lattice lattice;
    private final Catalogue catalogue;
    private final Releases releases;

    private RisingTown(MunicipalityCode town, Lattice lattice, Catalogue catalogue, Releases releases) {
        this.town = town;
        this.lattice = lattice;
        this.catalogue = catalogue;
        this.releases = releases;
    }

    /** Opens the municipality with its geography; it has no figures yet. */
    public static RisingTown settle(
            MunicipalityCode code,
            String name,
            Municipalities municipalities,
            Lattices lattices,
            Catalogue catalogue,
            Releases releases) {
        municipalities.open(code, name);
        Lattice lattice =
                DataScope.shared(DataScope.Duty.WORKER).get(() -> lattices.load(SketchCity.draft(code, 12, 8, false)));
        return new RisingTown(code, lattice, catalogue, releases);
    }

    public Lattice lattice() {
        return lattice;
    }

    public void define(String code, Sensitivity sensitivity) {
        DataScope.municipality(town, DataScope.Duty.WEB)
                .run(() -> catalogue.define(SketchIndicator.of(code, sensitivity)));
    }

    static Period quarter(int number) {
        return Period.ofQuarter(2021 + number / 4, number % 4 + 1);
    }

    /** Releases the first quarters of a figure that gets worse in one neighbourhood, from the eleventh on. */
    public void release(String code, int quarters) {
        Random chance = new Random(code.hashCode());
        List<Slice> slices = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            Slice slice = slice(new IndicatorCode(code), quarter, chance);
            if (quarter < quarters) {
                slices.add(slice);
            }
        }
        DataScope.municipality(town, DataScope.Duty.WORKER)
                .run(() -> releases.activate(code, releases.store(code, quarters, slices, "{}")));
    }

    private Slice slice(IndicatorCode code, int quarter, Random chance) {
        int size = lattice.size();
        float[] cases = new float[size];
        float[] units = new float[size];
        for (int postcode = 0; postcode < lattice.postcodes(); postcode++) {
            int households = lattice.area(postcode).households();
            boolean bad = postcode >= 64 && postcode < 80 && quarter >= BAD_FROM;
            double share = bad ? 0.25 : 0.08;
            int counted = 0;
            for (int one = 0; one < households; one++) {
                counted += chance.nextDouble() < share ? 1 : 0;
            }
            for (int node = postcode; node >= 0; node = lattice.parent(node)) {
                cases[node] += counted;
                units[node] += households;
            }
        }
        byte[] states = new byte[size];
        float[] values = new float[size];
        for (int node = 0; node < size; node++) {
            boolean told = node >= lattice.postcodes() && units[node] > 0;
            states[node] = (byte) (told ? CellState.PUBLISHED : CellState.PROTECTED).ordinal();
            values[node] = told ? Math.round(100 * cases[node] / units[node]) : Float.NaN;
            cases[node] = told ? cases[node] : Float.NaN;
            units[node] = told ? units[node] : Float.NaN;
        }
        return new Slice(code, quarter(quarter), lattice.id(), states, values, cases, units);
    }
}
