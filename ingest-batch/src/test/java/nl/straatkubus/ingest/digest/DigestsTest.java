package nl.straatkubus.ingest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.platform.access.Sight;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.follow.Follows;
import nl.straatkubus.platform.follow.Rhythm;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.RisingTown;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Who follows an area gets a letter about new signals: when asked for, once, and by the rights of that moment. */
@IngestTest
@Import(DigestsTest.Time.class)
@TestPropertySource(properties = "spring.mail.host=127.0.0.1")
class DigestsTest {
    private static final String MILA = "mila@volgstad.test";
    private static final String SVEN = "sven@volgstad.test";
    private static final String BEHEER = "beheer@volgstad.test";
    private static final String WEDNESDAY = "2026-11-18T09:00:00Z";
    private static final String MONDAY = "2026-11-23T09:00:00Z";
    private static int towns;

    @Autowired
    private Digests digests;

    @Autowired
    private Follows follows;

    @Autowired
    private Users users;

    @Autowired
    private Functions functions;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Lattices lattices;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private MunicipalityCode town;
    private RisingTown rising;
    private AreaCode everywhere;

    @BeforeEach
    void a_town_with_two_followers(TestInfo test) {
        clock.moveToInstant(WEDNESDAY);
        town = new MunicipalityCode("GM17%02d".formatted(++towns));
        rising = RisingTown.settle(town, test.getDisplayName(), municipalities, lattices, catalogue, releases);
        rising.define("huurachterstand", Sensitivity.SPECIAL);
        everywhere = rising.lattice().area(rising.lattice().root()).code();
        enrol(MILA, Function.AREA_MANAGER);
        enrol(SVEN, Function.NEIGHBOURHOOD_PROFESSIONAL);
    }

    @Test
    void after_a_release_each_hears_once_of_what_that_reader_may_see_and_no_figure_is_told() {
        follows.follow(viewer(MILA), everywhere, Rhythm.RELEASE);
        follows.follow(viewer(SVEN), everywhere, Rhythm.RELEASE);
        rising.release("huurachterstand", 13);

        digests.write(town);
        digests.write(town);

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(MILA);
            assertThat(letter.body())
                    .contains("Er zijn nieuwe signalen", "/signalen")
                    .doesNotContain("huurachterstand", "%");
        });
    }

    @Test
    void who_follows_by_the_week_hears_of_it_on_monday() {
        follows.follow(viewer(MILA), everywhere, Rhythm.WEEKLY);
        rising.release("huurachterstand", 13);

        digests.write(town);
        assertThat(letters()).as("on Wednesday").isEmpty();

        clock.moveToInstant(MONDAY);
        digests.write(town);
        digests.write(town);
        assertThat(letters()).as("on Monday").hasSize(1);
    }

    @Test
    void who_lost_the_right_since_hears_nothing() {
        follows.follow(viewer(MILA), everywhere, Rhythm.RELEASE);
        rising.release("huurachterstand", 13);
        enrol(MILA, Function.NEIGHBOURHOOD_PROFESSIONAL);

        digests.write(town);

        assertThat(letters()).isEmpty();
    }

    @Test
    void a_signal_about_what_may_not_be_seen_is_not_counted_either() {
        rising.define("schuldhulp", Sensitivity.SPECIAL);
        follows.follow(viewer(MILA), everywhere, Rhythm.RELEASE);
        rising.release("huurachterstand", 13);
        rising.release("schuldhulp", 13);
        int all = follows.news(viewer(MILA)).getFirst().count();
        scope().run(() -> users.enrol(BEHEER, BEHEER, Set.of(Function.ADMINISTRATOR), "een goed wachtwoord"));
        Viewer administrator = viewer(BEHEER);
        Sight narrower = Function.AREA_MANAGER.sight().with(new IndicatorCode("schuldhulp"), Reach.NOTHING);
        scope().run(() -> functions.put(Function.AREA_MANAGER.with(narrower), administrator));
        int seen = follows.news(viewer(MILA)).getFirst().count();
        assertThat(seen).isPositive().isLessThan(all);

        digests.write(town);

        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.body())
                .contains(": " + seen + "\n"));
    }

    private record Written(String recipient, String body) {}

    private List<Written> letters() {
        return scope().get(() -> database.sql("select recipient, body from letter order by id")
                .query((row, n) -> new Written(row.getString(1), row.getString(2)))
                .list());
    }

    private void enrol(String email, Function function) {
        scope().run(() -> users.enrol(email, email, Set.of(function), "een goed wachtwoord"));
    }

    private Viewer viewer(String email) {
        return viewers.person(Optional.of(town), email).orElseThrow();
    }

    private DataScope scope() {
        return DataScope.municipality(town, Duty.WEB);
    }

    /**
     * A clock that stands where a story wants it. Carries no stereotype: the shared context scans for components, and every
     * other story would have this clock.
     */
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(WEDNESDAY);
        }
    }
}
