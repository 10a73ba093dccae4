package nl.straatkubus.platform.accompanied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import nl.straatkubus.platform.accompanied.JoinRefused.Reason;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.SketchIndicator;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An area manager shows the map to a corporation. */
@PlatformTest
class ViewingsTest {
    private static final MunicipalityCode URK = new MunicipalityCode("GM0184");
    private static final String PASSWORD = "langs de haven lopen";
    private static final String HOST = "gm@urk.example";
    private static final Occasion OCCASION =
            new Occasion("Aanpak Vuurtorenbuurt", "J. de Boer", "Corporatie De Kade", Duration.ofHours(1));
    private static final Indicator DEBTS = SketchIndicator.of("schulden", Sensitivity.SPECIAL);
    private static final Indicator INCOME = SketchIndicator.of("inkomen", Sensitivity.ORDINARY);

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Users users;

    @Autowired
    private Functions functions;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Viewers viewers;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient database;

    private final MovableClock clock = new MovableClock("2026-11-23T09:00:00Z");
    private Viewings viewings;
    private Viewer host;
    private Viewer administrator;

    @BeforeEach
    void aHostWithTheRightToInvite() {
        municipalities.open(URK, "Urk");
        urk(() -> {
            users.enrol("ad@urk.example", "Ad", Set.of(Function.ADMINISTRATOR), PASSWORD);
            users.enrol("po@urk.example", "Po", Set.of(Function.PRIVACY_OFFICER), PASSWORD);
            users.enrol(HOST, "Gea Meijer", Set.of(Function.AREA_MANAGER), PASSWORD);
            catalogue.define(DEBTS);
            catalogue.define(INCOME);
        });
        administrator = person("ad@urk.example");
        urk(() -> {
            users.block(HOST, false, administrator);
            functions.remove(Function.GUEST.code(), administrator);
            functions.remove(Function.AREA_MANAGER.code(), administrator);
        });
        host = person(HOST);
        viewings = new Viewings(new ViewingTable(database), viewers, functions, catalogue, audit, clock);
    }

    @Test
    void guests_see_what_the_host_shows_with_the_hosts_rights_and_none_besides_seeing() {
        Viewing viewing = viewings.open(host, OCCASION);
        AtomicInteger changes = new AtomicInteger();
        Seat jan = viewings.join(viewing.code().toLowerCase(Locale.ROOT), "Jan", "10.0.0.7");
        viewing.watch(changes::incrementAndGet);
        viewings.show(viewing, "i=schulden");
        viewings.show(viewing, "i=schulden");

        assertThat(changes).hasValue(1);
        assertThat(viewing.scene()).isEqualTo("i=schulden");
        Viewer eyes = viewings.eyes(jan).orElseThrow();
        assertThat(eyes.reach(DEBTS)).isEqualTo(Reach.STREET);
        assertThat(eyes.subject()).isEqualTo("gast Jan");
        for (Right right : Right.values()) {
            assertThat(eyes.may(right)).as(right.code()).isFalse();
        }
    }

    @Test
    void what_the_municipality_excludes_for_guests_and_what_the_host_loses_is_gone_at_that_moment() {
        Viewing viewing = viewings.open(host, OCCASION);
        Seat jan = viewings.join(viewing.code(), "Jan", "10.0.0.7");

        urk(() -> functions.put(
                Function.GUEST.with(Function.GUEST.sight().with(DEBTS.code(), Reach.NOTHING)), administrator));
        assertThat(viewings.eyes(jan).orElseThrow().maySee(DEBTS)).isFalse();
        assertThat(viewings.eyes(jan).orElseThrow().reach(INCOME)).isEqualTo(Reach.STREET);

        urk(() -> functions.put(
                Function.AREA_MANAGER.with(Function.AREA_MANAGER.sight().with(INCOME.code(), Reach.DISTRICT)),
                administrator));
        assertThat(viewings.eyes(jan).orElseThrow().reach(INCOME)).isEqualTo(Reach.DISTRICT);

        urk(() -> users.block(HOST, true, administrator));
        assertThat(viewings.eyes(jan)).isEmpty();
        viewings.watch();
        assertThat(viewing.ending()).contains(Ending.RIGHTS_GONE);
    }

    @Test
    void being_a_guest_is_no_function_that_somebody_can_have() {
        urk(() -> {
            assertThat(functions.all()).extracting(Function::code).doesNotContain("guest");
            users.assign("po@urk.example", Set.of(Function.GUEST), administrator);
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> functions.put(Function.GUEST.with(Set.of(Right.EXPORT)), administrator));
        });
        assertThat(person("po@urk.example").functions()).isEmpty();
    }

    @Test
    void only_who_may_invite_guests_opens_a_viewing() {
        Viewer officer = person("po@urk.example");
        Viewer pretender = new Viewer(Optional.of(URK), "po@urk.example", "Po", Set.of(Function.AREA_MANAGER));
        Viewer narrowed = host.as(
                new Function("kijk", "Kijk", Set.of(Right.INVITE_GUESTS), Function.GUEST.sight()), List.of(INCOME));
        for (Viewer other : Set.of(officer, pretender, narrowed)) {
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> viewings.open(other, OCCASION));
        }
    }

    @Test
    void it_ends_for_all_when_time_is_up() {
        Viewing viewing = viewings.open(host, OCCASION);
        Seat jan = viewings.join(viewing.code(), "Jan", "10.0.0.7");
        for (int minute = 0; minute < 60; minute++) {
            viewings.watch();
            assertThat(viewing.ending()).isEmpty();
            for (int beat = 0; beat < 12; beat++) {
                clock.pass(Duration.ofSeconds(5));
                viewings.present(viewing);
                viewings.present(jan);
            }
        }
        assertThat(viewings.eyes(jan)).as("before anybody looked after it").isEmpty();
        viewings.watch();
        assertThat(viewing.ending()).contains(Ending.TIME_UP);
        assertThat(viewing.scene()).isEmpty();
        assertThat(jan.isTaken()).isFalse();
    }

    @Test
    void it_ends_when_nothing_was_heard_of_the_host_for_twenty_seconds() {
        Viewing viewing = viewings.open(host, OCCASION);
        Seat jan = viewings.join(viewing.code(), "Jan", "10.0.0.7");
        clock.pass(Duration.ofSeconds(19));
        viewings.present(jan);
        viewings.watch();
        assertThat(viewing.ending()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(viewings.eyes(jan)).isEmpty();
        viewings.watch();
        assertThat(viewing.ending()).contains(Ending.HOST_LOST);
        assertThatExceptionOfType(JoinRefused.class)
                .isThrownBy(() -> viewings.join(viewing.code(), "Jan", "10.0.0.7"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_CODE));
    }

    @Test
    void a_guest_who_is_put_out_or_lost_sees_nothing_any_more() {
        Viewing viewing = viewings.open(host, OCCASION);
        Seat jan = viewings.join(viewing.code(), "Jan", "10.0.0.7");
        Seat mo = viewings.join(viewing.code(), "Mo", "10.0.0.8");
        viewings.putOut(viewing, jan.guest());
        assertThat(viewings.eyes(jan)).isEmpty();
        assertThat(viewings.eyes(mo)).isPresent();

        clock.pass(Duration.ofSeconds(20));
        viewings.present(viewing);
        viewings.watch();
        assertThat(viewing.guests()).isEmpty();
        assertThat(viewing.ending()).isEmpty();
        viewings.point(mo, 5.6, 52.6);
        assertThat(viewing.pointers()).isEmpty();
    }

    @Test
    void guests_point_and_all_see_it() {
        Viewing viewing = viewings.open(host, OCCASION);
        Seat jan = viewings.join(viewing.code(), "Jan", "10.0.0.7");
        viewings.point(jan, 5.60, 52.66);
        viewings.point(jan, 5.61, 52.67);
        assertThat(viewing.pointers()).singleElement().satisfies(pointer -> {
            assertThat(pointer.guest().name()).isEqualTo("Jan");
            assertThat(pointer.longitude()).isEqualTo(5.61);
            assertThat(pointer.turn()).isEqualTo(2);
        });
    }

    @Test
    void codes_cannot_be_guessed() {
        Viewing viewing = viewings.open(host, OCCASION);
        for (int i = 0; i < 10; i++) {
            String wrong = "AAAA-AAA" + (char) ('A' + i);
            assertThatExceptionOfType(JoinRefused.class)
                    .isThrownBy(() -> viewings.join(wrong, "Raadt", "10.6.6.6"))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_CODE));
        }
        assertThatExceptionOfType(JoinRefused.class)
                .as("also with the right code")
                .isThrownBy(() -> viewings.join(viewing.code(), "Raadt", "10.6.6.6"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.WAIT));
        assertThat(viewings.join(viewing.code(), "Jan", "10.0.0.7").isTaken())
                .as("others are not held up")
                .isTrue();
        clock.pass(Duration.ofMinutes(1));
        viewings.present(viewing);
        assertThat(viewings.join(viewing.code(), "Raadt", "10.6.6.6").isTaken()).isTrue();
    }

    @Test
    void it_is_full_at_twenty() {
        Viewing viewing = viewings.open(host, OCCASION);
        for (int i = 0; i < Viewing.MOST_GUESTS; i++) {
            viewings.join(viewing.code(), "Gast " + i, "10.0.1." + i);
        }
        assertThatExceptionOfType(JoinRefused.class)
                .isThrownBy(() -> viewings.join(viewing.code(), "Nog een", "10.0.2.1"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.FULL));
    }

    @Test
    void the_log_and_the_list_tell_who_saw_what_for_which_purpose() {
        Viewing viewing = viewings.open(host, OCCASION);
        Seat jan = viewings.join(viewing.code(), "Jan", "10.0.0.7");
        viewings.saw(
                jan, viewings.eyes(jan).orElseThrow(), new AuditLog.Look("viewed", "schulden", "2024", "", "street"));
        viewings.putOut(viewing, jan.guest());
        clock.pass(Duration.ofSeconds(7));
        viewings.end(viewing, Ending.STOPPED);

        urk(() -> assertThat(audit.find(AuditLog.Search.ALL, 0, 5))
                .extracting(AuditLog.Entry::actor, AuditLog.Entry::action, AuditLog.Entry::origin)
                .contains(
                        tuple(HOST, "accompanied-ended", ""),
                        tuple(HOST, "guest-put-out", ""),
                        tuple("gast Jan", "viewed", "10.0.0.7"),
                        tuple("gast Jan", "guest-joined", "10.0.0.7"),
                        tuple(HOST, "accompanied-opened", "")));
        urk(() -> assertThat(audit.find(AuditLog.Search.ALL, 0, 5)).allSatisfy(entry -> assertThat(entry.purpose())
                .isEqualTo("Aanpak Vuurtorenbuurt · J. de Boer · Corporatie De Kade · gm@urk.example")));
        PastViewing past = viewings.past(person("po@urk.example"), 1).getFirst();
        assertThat(past.ending()).contains(Ending.STOPPED);
        assertThat(past.guests()).singleElement().satisfies(guest -> assertThat(guest.left())
                .isPresent());
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> viewings.past(host, 1));
    }

    private Viewer person(String email) {
        return viewers.person(Optional.of(URK), email).orElseThrow();
    }

    private static void urk(Runnable work) {
        DataScope.municipality(URK, DataScope.Duty.WEB).run(work);
    }
}
