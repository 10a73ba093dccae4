package nl.straatkubus.web.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.access.Function;
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
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.context.ApplicationContext;

/** Cities that are measured: made in the running product, with figures as a release leaves them and someone to look. */
final class BenchCities {
    static final int INDICATORS = 40;
    static final String PASSWORD = "een goed wachtwoord";

    static final Period PERIOD = Period.ofYear(2025);

    private static final double PUBLISHED = 0.7;

    private final ApplicationContext product;

    BenchCities(ApplicationContext product) {
        this.product = product;
    }

    /**
     * A city.
     *
     * @param name on the first screen
     * @param email of an area manager
     */
    record City(MunicipalityCode code, String name, String email, Lattice lattice) {}

    City build(String code, String name, int postcodes) {
        MunicipalityCode municipality = new MunicipalityCode(code);
        product.getBean(Municipalities.class).open(municipality, name);
        product.getBean(Licences.class).grant(municipality, LocalDate.now().minusDays(10), Money.euros(1000));
        Lattices lattices = product.getBean(Lattices.class);
        Lattice lattice =
                DataScope.shared(Duty.WORKER).get(() -> lattices.load(new GridCity(municipality, postcodes).draft()));
        City city = new City(municipality, name, "anna@" + municipality.schema() + ".test", lattice);
        DataScope.municipality(municipality, Duty.WEB).run(() -> {
            product.getBean(Users.class).enrol(city.email(), "Anna", Set.of(Function.AREA_MANAGER), PASSWORD);
            IntStream.range(0, INDICATORS).forEach(number -> product.getBean(Catalogue.class)
                    .define(indicator(code(number), number, Ownership.OWN)));
        });
        DataScope.municipality(municipality, Duty.WORKER).run(() -> {
            Releases releases = product.getBean(Releases.class);
            List<Slice> slices = new ArrayList<>();
            IntStream.range(0, INDICATORS).forEach(number -> slices.add(slice(lattice, number)));
            releases.activate("meting", releases.store("meting", 1, slices, "{}"));
        });
        return city;
    }

    static String title(int number) {
        return "Indicator %02d".formatted(number);
    }

    static IndicatorCode code(int number) {
        return new IndicatorCode("indicator-%02d".formatted(number));
    }

    /** An indicator that all municipalities share. */
    static IndicatorCode sharedCode(int number) {
        return new IndicatorCode("gedeeld-%02d".formatted(number));
    }

    static Indicator indicator(IndicatorCode code, int number, Ownership owner) {
        return new Indicator(
                code,
                new Text(title(number), title(number)),
                Theme.values()[number % Theme.values().length],
                Kind.RATE,
                "%",
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY,
                "Meting",
                "internal-use",
                owner,
                "meting",
                "aantal",
                Optional.of("huishoudens"));
    }

    /** Seven in ten postcodes have a figure of their own; the others have that of their block. */
    private static Slice slice(Lattice lattice, int number) {
        return slice(lattice, lattice.id(), code(number), number);
    }

    /** @param id of a lattice that is the same but for its number */
    static Slice slice(Lattice lattice, long id, IndicatorCode code, int seed) {
        int n = lattice.size();
        SplittableRandom random = new SplittableRandom(seed);
        byte[] states = new byte[n];
        Arrays.fill(states, (byte) CellState.PROTECTED.ordinal());
        float[] values = new float[n];
        float[] units = new float[n];
        Arrays.fill(values, Float.NaN);
        Arrays.fill(units, Float.NaN);
        for (int node = 0; node < n; node++) {
            if (lattice.level(node) != AreaLevel.PC6 || random.nextDouble() < PUBLISHED) {
                states[node] = (byte) CellState.PUBLISHED.ordinal();
                values[node] = random.nextInt(40);
                units[node] = lattice.area(node).households();
            }
        }
        return new Slice(code, PERIOD, id, states, values, values, units);
    }
}
