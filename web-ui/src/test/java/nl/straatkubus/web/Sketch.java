package nl.straatkubus.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Users;
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
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.boot.test.context.TestComponent;

/** Two small municipalities with people, machines and a few released figures, to tell stories about. */
@TestComponent
public final class Sketch {
    public static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    public static final MunicipalityCode ZWIJNDRECHT = new MunicipalityCode("GM0642");
    public static final String PASSWORD = "een goed wachtwoord";
    private static final float SHOWN = 12;

    private final Municipalities municipalities;
    private final Licences licences;
    private final Lattices lattices;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Users users;
    private final Machines machines;
    private final Clock clock;
    private boolean drawn;

    Sketch(
            Municipalities municipalities,
            Licences licences,
            Lattices lattices,
            Catalogue catalogue,
            Releases releases,
            Users users,
            Machines machines,
            Clock clock) {
        this.municipalities = municipalities;
        this.licences = licences;
        this.lattices = lattices;
        this.catalogue = catalogue;
        this.releases = releases;
        this.users = users;
        this.machines = machines;
        this.clock = clock;
    }

    /** Makes everything, once for all tests of the context. */
    public synchronized void draw() {
        if (drawn) {
            return;
        }
        settle(DORDRECHT, "Dordrecht");
        settle(ZWIJNDRECHT, "Zwijndrecht");
        DataScope.shared(Duty.WEB).run(() -> define("inwoners", Kind.COUNT, Sensitivity.ORDINARY, Ownership.SHARED));
        DataScope.shared(Duty.WORKER).run(() -> release("inwoners", DORDRECHT));
        own(DORDRECHT, "huurachterstand", Sensitivity.SPECIAL);
        own(DORDRECHT, "overlast", Sensitivity.ORDINARY);
        own(ZWIJNDRECHT, "schuldhulp", Sensitivity.SPECIAL);
        drawn = true;
    }

    private void settle(MunicipalityCode code, String name) {
        municipalities.open(code, name);
        licences.grant(code, LocalDate.now(clock).minusDays(10), Money.euros(1000));
        DataScope.shared(Duty.WORKER).run(() -> lattices.load(SketchCity.draft(code, 2, 5, true)));
        String place = name.toLowerCase(Locale.ROOT);
        DataScope.municipality(code, Duty.WEB).run(() -> {
            users.enrol("anna@" + place + ".test", "Anna", Set.of(Function.AREA_MANAGER), PASSWORD);
            users.enrol("bo@" + place + ".test", "Bo", Set.of(Function.NEIGHBOURHOOD_PROFESSIONAL), PASSWORD);
        });
        machines.enrol(code.schema() + "-view", Optional.of(code), Set.of(Function.AREA_MANAGER), PASSWORD);
        machines.enrol(code.schema() + "-data", Optional.of(code), Set.of(Function.DATA_STEWARD), PASSWORD);
        machines.enrol(
                code.schema() + "-wijk", Optional.of(code), Set.of(Function.NEIGHBOURHOOD_PROFESSIONAL), PASSWORD);
    }

    private void own(MunicipalityCode code, String indicator, Sensitivity sensitivity) {
        DataScope.municipality(code, Duty.WEB).run(() -> define(indicator, Kind.RATE, sensitivity, Ownership.OWN));
        DataScope.municipality(code, Duty.WORKER).run(() -> release(indicator, code));
    }

    private void define(String code, Kind kind, Sensitivity sensitivity, Ownership owner) {
        catalogue.define(new Indicator(
                new IndicatorCode(code),
                new Text("Titel " + code, "Title " + code),
                Theme.SOCIO_ECONOMIC,
                kind,
                kind == Kind.RATE ? "%" : "",
                Direction.HIGHER_IS_WORSE,
                sensitivity,
                "Bron",
                "internal-use",
                owner,
                code,
                "aantal",
                Optional.of("huishoudens")));
    }

    private void release(String indicator, MunicipalityCode code) {
        Lattice lattice = lattices.active(code).orElseThrow();
        List<Slice> slices = List.of(slice(indicator, 2023, lattice), slice(indicator, 2024, lattice));
        long release = releases.store(indicator, 1, slices, "{\"rule\":\"" + indicator + "\"}");
        releases.activate(indicator, release);
    }

    /** The first neighbourhood has figures for its postcodes, the second only as a whole; the last has none. */
    private static Slice slice(String indicator, int year, Lattice lattice) {
        int n = lattice.size();
        byte[] states = new byte[n];
        float[] values = new float[n];
        for (int node = 0; node < n; node++) {
            boolean fine = lattice.area(node).code().value().startsWith("3311");
            boolean large = lattice.level(node).compareTo(AreaLevel.NEIGHBOURHOOD) >= 0;
            boolean empty = lattice.area(node).households() == 0;
            CellState state = empty ? CellState.NO_DATA : fine || large ? CellState.PUBLISHED : CellState.PROTECTED;
            states[node] = (byte) state.ordinal();
            values[node] = state == CellState.PUBLISHED ? SHOWN + node % 3 + year - 2023 : Float.NaN;
        }
        return new Slice(
                new IndicatorCode(indicator),
                Period.ofYear(year),
                lattice.id(),
                states,
                values,
                values.clone(),
                values.clone());
    }
}
