package nl.straatkubus.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.audit.AuditLog;
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
import nl.straatkubus.platform.tiles.CountryTiles;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WebTest
class CountryIT {
    private static final IndicatorCode CODE = new IndicatorCode("landkaart");
    private static final Period YEAR = Period.ofYear(2024);
    private static final String PAINT = "/map/country/paint?i=landkaart&p=2024";

    @Autowired
    private GuardedTowns towns;

    @Autowired
    private Lattices lattices;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Releases releases;

    @Autowired
    private CountryTiles tiles;

    @Autowired
    private AuditLog log;

    @Value("${straatkubus.base-url}")
    private String base;

    private Lattice first;
    private Lattice second;

    @BeforeEach
    void sharedFiguresOfTwoTowns() {
        towns.settle();
        DataScope.shared(Duty.WORKER).run(() -> {
            first = lattices.active(GuardedTowns.GUARDED).orElseThrow();
            second = lattices.active(GuardedTowns.OTHER).orElseThrow();
            catalogue.define(indicator());
            List<Slice> slices = Stream.of(first, second).map(CountryIT::slice).toList();
            releases.activate("landkaart", releases.store("landkaart", 1, slices, "{}"));
        });
    }

    @Test
    void the_operator_sees_shared_figures_of_all_towns_at_once_and_the_log_tells() {
        ScreenCaller operator = operator();
        int before = noted();

        Sheets large = Sheets.of(operator.bytes(PAINT));
        assertThat(large.parts()).extracting(Part::lattice).contains((int) first.id(), (int) second.id());
        Part town = large.of(first);
        assertThat(town.first())
                .isEqualTo(first.at(AreaLevel.NEIGHBOURHOOD).getFirst().node());
        assertThat(town.values()).containsOnly(20f);
        assertThat(noted()).isEqualTo(before + 1);
    }

    @Test
    void the_screen_has_the_map_fetch_what_its_address_tells_and_names_the_towns() {
        String screen = operator().open("beheer/kaart", "i=landkaart&p=2024").body();

        assertThat(screen)
                .contains("map/country/paint?i=landkaart&p=2024")
                .contains("map/country/"
                        + DataScope.shared(Duty.WEB).get(tiles::inForce).version())
                .contains("20% tot en met 20%");
    }

    @Test
    void close_by_it_sees_streets_and_where_one_is_withheld_the_area_around_it() {
        Sheets small = Sheets.of(operator().bytes(PAINT + "&l=" + first.id() + ",999999"));

        assertThat(small.parts()).hasSize(1);
        Part town = small.of(first);
        assertThat(town.values()).hasSize(first.size());
        assertThat(town.values()[0]).isEqualTo(20);
        assertThat(town.levels()[0]).isGreaterThan((byte) AreaLevel.PC6.ordinal());
        assertThat(town.values()[1]).isEqualTo(10);
        assertThat(town.levels()[1]).isEqualTo((byte) AreaLevel.PC6.ordinal());
    }

    @Test
    void people_of_a_town_have_their_own_map_and_not_this_one() {
        ScreenCaller manager = new ScreenCaller(base)
                .signIn(
                        GuardedTowns.GUARDED.schema(),
                        GuardedTowns.person(GuardedTowns.GUARDED, Function.AREA_MANAGER),
                        GuardedTowns.PASSWORD);

        assertThat(manager.get(PAINT).statusCode()).isEqualTo(403);
        assertThat(operator().get("/map/country/paint?i=geheim&p=2024").statusCode())
                .isEqualTo(404);
        assertThat(operator().get("/map/country/paint?i=landkaart&p=ooit").statusCode())
                .isEqualTo(404);
        assertThat(operator().get("/map/country/oud/7/65/42").statusCode()).isEqualTo(404);
    }

    private ScreenCaller operator() {
        return new ScreenCaller(base).signIn("platform", GuardedTowns.OPERATOR, GuardedTowns.PASSWORD);
    }

    private int noted() {
        return DataScope.platform(Duty.WEB)
                .get(() -> log.count(new AuditLog.Search(
                        Optional.empty(), Optional.empty(), GuardedTowns.OPERATOR, "viewed", CODE.value())));
    }

    private static Indicator indicator() {
        return new Indicator(
                CODE,
                new Text("Landkaart", "Country map"),
                Theme.SOCIO_ECONOMIC,
                Kind.RATE,
                "%",
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY,
                "CBS",
                "cc-by-4.0",
                Ownership.SHARED,
                "landkaart",
                "aantal",
                Optional.of("huishoudens"));
    }

    /** Postcodes have ten per cent, but the first one is withheld; all that is larger has twenty. */
    private static Slice slice(Lattice lattice) {
        byte[] states = new byte[lattice.size()];
        float[] values = new float[lattice.size()];
        Arrays.fill(values, 20);
        Arrays.fill(values, 0, lattice.postcodes(), 10);
        states[0] = (byte) CellState.PROTECTED.ordinal();
        values[0] = Float.NaN;
        return new Slice(CODE, YEAR, lattice.id(), states, values, values, values);
    }

    private record Part(int lattice, int first, byte[] levels, float[] values) {}

    private record Sheets(List<Part> parts) {
        static Sheets of(byte[] gzipped) {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
                ByteBuffer bytes = ByteBuffer.wrap(unpacked.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                assertThat(bytes.getInt()).isEqualTo(0x31434b53);
                Part[] parts = new Part[bytes.getInt()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = part(bytes);
                }
                assertThat(bytes.hasRemaining()).isFalse();
                return new Sheets(List.of(parts));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static Part part(ByteBuffer bytes) {
            int lattice = bytes.getInt();
            int first = bytes.getInt();
            int nodes = bytes.getInt();
            byte[] levels = new byte[nodes];
            float[] values = new float[nodes];
            bytes.position(bytes.position() + nodes);
            bytes.get(levels);
            bytes.position(Math.ceilDiv(bytes.position(), Float.BYTES) * Float.BYTES);
            for (int node = 0; node < nodes; node++) {
                values[node] = bytes.getFloat();
            }
            return new Part(lattice, first, levels, values);
        }

        Part of(Lattice lattice) {
            return parts.stream()
                    .filter(part -> part.lattice() == lattice.id())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
