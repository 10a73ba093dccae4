package nl.straatkubus.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/**
 * A small municipality to take figures along from: an ordinary figure, a special one, and one whose source lets nobody take
 * it along. The first neighbourhood has figures for its postcodes, the second only as a whole.
 */
@TestComponent
public final class PaperTown {
    public static final MunicipalityCode CODE = new MunicipalityCode("GM0590");
    public static final String PASSWORD = "een goed wachtwoord";
    private static final List<Integer> YEARS = List.of(2022, 2023, 2024);

    private final Municipalities municipalities;
    private final Licences licences;
    private final Lattices lattices;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Users users;
    private final Machines machines;
    private final Clock clock;
    private boolean settled;

    PaperTown(
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
    public synchronized void settle() {
        if (settled) {
            return;
        }
        municipalities.open(CODE, "Papendrecht");
        licences.grant(CODE, LocalDate.now(clock).minusDays(10), Money.euros(1000));
        DataScope.shared(Duty.WORKER).run(() -> lattices.load(SketchCity.draft(CODE, 2, 5, true)));
        DataScope.municipality(CODE, Duty.WEB).run(() -> {
            users.enrol("ans@papendrecht.test", "Ans", Set.of(Function.AREA_MANAGER), PASSWORD);
            users.enrol("wim@papendrecht.test", "Wim", Set.of(Function.NEIGHBOURHOOD_PROFESSIONAL), PASSWORD);
        });
        machines.enrol("papendrecht-view", Optional.of(CODE), Set.of(Function.AREA_MANAGER), PASSWORD);
        own("overlast", Sensitivity.ORDINARY, "cc-by-4.0", Theme.ENVIRONMENT_NUISANCE, 12);
        own("achterstand", Sensitivity.SPECIAL, "internal-use", Theme.SOCIO_ECONOMIC, 6);
        own("kijkcijfer", Sensitivity.ORDINARY, Indicator.VIEW_ONLY, Theme.HOUSING_VALUE, 30);
        settled = true;
    }

    private void own(String code, Sensitivity sensitivity, String terms, Theme theme, int level) {
        DataScope.municipality(CODE, Duty.WEB)
                .run(() -> catalogue.define(new Indicator(
                        new IndicatorCode(code),
                        new Text("Titel " + code, "Title " + code),
                        theme,
                        Kind.RATE,
                        "%",
                        Direction.HIGHER_IS_WORSE,
                        sensitivity,
                        "Bron " + code,
                        terms,
                        Ownership.OWN,
                        code,
                        "aantal",
                        Optional.of("huishoudens"))));
        DataScope.municipality(CODE, Duty.WORKER).run(() -> {
            Lattice lattice = lattices.active(CODE).orElseThrow();
            List<Slice> slices = YEARS.stream()
                    .map(year -> slice(code, year, level, lattice))
                    .toList();
            releases.activate(code, releases.store(code, 1, slices, "{}"));
        });
    }

    private static Slice slice(String indicator, int year, int level, Lattice lattice) {
        int n = lattice.size();
        byte[] states = new byte[n];
        float[] values = new float[n];
        for (int node = 0; node < n; node++) {
            boolean fine = lattice.area(node).code().value().startsWith("3311");
            boolean large = lattice.level(node).compareTo(AreaLevel.NEIGHBOURHOOD) >= 0;
            boolean empty = lattice.area(node).households() == 0;
            CellState state = empty ? CellState.NO_DATA : fine || large ? CellState.PUBLISHED : CellState.PROTECTED;
            states[node] = (byte) state.ordinal();
            int more = lattice.level(node) == AreaLevel.MUNICIPALITY ? 0 : 3 + node % 3;
            values[node] = state == CellState.PUBLISHED ? level + more + year - YEARS.getFirst() : Float.NaN;
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
