package nl.straatkubus.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.SketchIndicator;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class FunctionsTest {
    private static final MunicipalityCode HOORN = new MunicipalityCode("GM0405");
    private static final MunicipalityCode MEDEMBLIK = new MunicipalityCode("GM0420");
    private static final String PASSWORD = "langs de haven lopen";
    private static final Indicator DEBTS = SketchIndicator.of("schulden", Sensitivity.SPECIAL);
    private static final Indicator INCOME = SketchIndicator.of("inkomen", Sensitivity.ORDINARY);

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Users users;

    @Autowired
    private Functions functions;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Viewers viewers;

    private Viewer administrator;

    @BeforeEach
    void aMunicipalityWithAnAdministratorAndAProfessional() {
        municipalities.open(HOORN, "Hoorn");
        municipalities.open(MEDEMBLIK, "Medemblik");
        hoorn(() -> {
            users.enrol("ad@hoorn.example", "Ad", Set.of(Function.ADMINISTRATOR), PASSWORD);
            users.enrol("pro@hoorn.example", "Pro", Set.of(Function.NEIGHBOURHOOD_PROFESSIONAL), PASSWORD);
        });
        administrator = viewer("ad@hoorn.example").orElseThrow();
        hoorn(() -> {
            functions.remove(Function.NEIGHBOURHOOD_PROFESSIONAL.code(), administrator);
            users.block("pro@hoorn.example", false, administrator);
            users.assign("pro@hoorn.example", Set.of(Function.NEIGHBOURHOOD_PROFESSIONAL), administrator);
        });
    }

    @Test
    void a_changed_function_holds_at_once_for_who_has_it_and_nowhere_else() {
        Viewer before = viewer("pro@hoorn.example").orElseThrow();
        assertThat(before.maySee(DEBTS)).isFalse();
        assertThat(before.reach(INCOME)).isEqualTo(Reach.STREET);

        hoorn(() -> functions.put(
                Function.NEIGHBOURHOOD_PROFESSIONAL
                        .with(Function.NEIGHBOURHOOD_PROFESSIONAL
                                .sight()
                                .with(DEBTS.code(), Reach.DISTRICT)
                                .with(Sight.Group.of(INCOME), Reach.NEIGHBOURHOOD))
                        .with(Set.of(Right.EXPORT)),
                administrator));

        Viewer after = viewer("pro@hoorn.example").orElseThrow();
        assertThat(after.reach(DEBTS)).isEqualTo(Reach.DISTRICT);
        assertThat(after.reach(INCOME)).isEqualTo(Reach.NEIGHBOURHOOD);
        assertThat(after.may(Right.EXPORT)).isTrue();
        assertThat(DataScope.municipality(MEDEMBLIK, DataScope.Duty.WEB).get(functions::all))
                .isEqualTo(Function.DEFAULT_SET);
    }

    @Test
    void a_new_indicator_is_seen_by_whom_its_group_is_meant_for() {
        assertThat(viewer("pro@hoorn.example").orElseThrow().maySee(SketchIndicator.of("nieuw", Sensitivity.ORDINARY)))
                .isTrue();
        assertThat(viewer("pro@hoorn.example").orElseThrow().maySee(SketchIndicator.of("nieuw", Sensitivity.SPECIAL)))
                .isFalse();
    }

    @Test
    void a_municipality_makes_functions_of_its_own() {
        Function youth = new Function("jeugd", "Jeugdregisseur", Set.of(), Sight.NOTHING);
        hoorn(() -> {
            functions.put(youth, administrator);
            users.assign("pro@hoorn.example", Set.of(youth), administrator);
        });

        assertThat(viewer("pro@hoorn.example").orElseThrow().functions()).containsExactly(youth);
        assertThat(viewer("pro@hoorn.example").orElseThrow().maySee(INCOME)).isFalse();

        hoorn(() -> functions.remove("jeugd", administrator));
        assertThat(viewer("pro@hoorn.example").orElseThrow().functions()).isEmpty();
    }

    @Test
    void who_is_blocked_is_nobody_from_that_moment_on() {
        hoorn(() -> users.block("pro@hoorn.example", true, administrator));

        assertThat(viewer("pro@hoorn.example")).isEmpty();
        hoorn(() -> assertThat(users.verify("pro@hoorn.example", PASSWORD)).isEmpty());
    }

    @Test
    void only_who_manages_the_users_of_this_very_municipality_changes_access() {
        Viewer professional = viewer("pro@hoorn.example").orElseThrow();
        Viewer neighbour =
                new Viewer(Optional.of(MEDEMBLIK), "ad@medemblik.example", "Ad", Set.of(Function.ADMINISTRATOR));
        Viewer operator = new Viewer(Optional.empty(), "op@platform.example", "Op", Set.of(Function.OPERATOR));

        for (Viewer other : Set.of(professional, neighbour, operator)) {
            hoorn(() -> {
                assertThatExceptionOfType(AccessDenied.class)
                        .isThrownBy(() -> users.assign("pro@hoorn.example", Set.of(Function.ADMINISTRATOR), other));
                assertThatExceptionOfType(AccessDenied.class)
                        .isThrownBy(() -> users.block("ad@hoorn.example", true, other));
                assertThatExceptionOfType(AccessDenied.class)
                        .isThrownBy(() -> functions.put(Function.AREA_MANAGER, other));
                assertThatExceptionOfType(AccessDenied.class)
                        .isThrownBy(() -> invitations.invite("x@hoorn.example", "X", Set.of(), Locale.ENGLISH, other));
            });
        }
        hoorn(() -> assertThatExceptionOfType(AccessDenied.class)
                .as("operating the platform is not a municipality's to give")
                .isThrownBy(() -> functions.put(
                        new Function("baas", "Baas", Set.of(Right.OPERATE), Sight.NOTHING), administrator)));
    }

    @Test
    void somebody_who_manages_users_always_remains() {
        hoorn(() -> {
            assertThatExceptionOfType(LastAdministrator.class)
                    .isThrownBy(() -> users.block("ad@hoorn.example", true, administrator));
            assertThatExceptionOfType(LastAdministrator.class)
                    .isThrownBy(() -> users.assign("ad@hoorn.example", Set.of(), administrator));
            assertThatExceptionOfType(LastAdministrator.class)
                    .isThrownBy(() -> functions.put(Function.ADMINISTRATOR.with(Set.of()), administrator));
        });
        assertThat(viewer("ad@hoorn.example").orElseThrow().may(Right.MANAGE_USERS))
                .isTrue();
    }

    @Test
    void looking_as_a_function_shows_no_more_than_the_one_who_looks_may_see() {
        Viewer asManager = administrator.as(Function.AREA_MANAGER, Set.of(DEBTS, INCOME));
        Viewer asNobody = administrator.as(
                new Function("leeg", "Leeg", Set.of(Right.PRIVACY), Sight.NOTHING), Set.of(DEBTS, INCOME));

        assertThat(asManager.maySee(DEBTS))
                .as("the administrator does not see it either")
                .isFalse();
        assertThat(asManager.reach(INCOME)).isEqualTo(Reach.STREET);
        assertThat(asManager.may(Right.EXPORT)).isFalse();
        assertThat(asManager.may(Right.MANAGE_USERS)).isFalse();
        assertThat(asNobody.maySee(INCOME)).isFalse();
    }

    @Test
    void an_invitation_opens_once_and_only_with_a_good_password() {
        Invitations.Invitation letter = DataScope.municipality(HOORN, DataScope.Duty.WEB)
                .get(() -> invitations.invite(
                        "Nina.Vos@hoorn.example",
                        "Nina Vos",
                        Set.of(Function.POLICY_OFFICER),
                        Locale.of("nl"),
                        administrator));
        String token = token(letter);

        assertThat(letter.link()).contains("/uitnodiging/gm0405/");
        assertThat(letter.toString()).doesNotContain(token);
        hoorn(() -> {
            assertThat(invitations.find(token))
                    .hasValueSatisfying(nina -> assertThat(nina.functions()).containsExactly(Function.POLICY_OFFICER));
            assertThat(invitations.find(token + "x")).isEmpty();
            for (String weak : Set.of("kort", "wachtwoord123", "ninaninanina!", "aaaaaaaaaaaaaa")) {
                assertThatExceptionOfType(WeakPassword.class)
                        .as(weak)
                        .isThrownBy(() -> invitations.accept(token, weak));
            }
            assertThat(invitations.accept(token, PASSWORD)).isPresent();
            assertThat(users.verify("nina.vos@hoorn.example", PASSWORD)).isPresent();
            assertThat(invitations.accept(token, PASSWORD)).as("used").isEmpty();
        });
        DataScope.municipality(MEDEMBLIK, DataScope.Duty.WEB)
                .run(() -> assertThat(invitations.find(token)).isEmpty());
    }

    @Test
    void nobody_is_let_in_as_first_administrator_once_one_has_come() {
        MunicipalityCode stede = new MunicipalityCode("GM0532");
        municipalities.open(stede, "Stede Broec");
        DataScope.municipality(stede, DataScope.Duty.WEB).run(() -> {
            invitations.inviteFirst("ad@stede.example", "Ad", Locale.of("nl")).orElseThrow();
            String token = token(invitations
                    .inviteFirst("ad@stede.example", "Ad", Locale.of("nl"))
                    .orElseThrow());
            assertThat(invitations.accept(token, PASSWORD))
                    .hasValueSatisfying(ad -> assertThat(ad.functions()).containsExactly(Function.ADMINISTRATOR));
            users.seen("ad@stede.example");

            assertThat(invitations.inviteFirst("ad@stede.example", "Ad", Locale.of("nl")))
                    .isEmpty();
            assertThat(invitations.inviteFirst("op@platform.example", "Op", Locale.of("nl")))
                    .isEmpty();
            assertThat(users.find("op@platform.example")).isEmpty();
        });
    }

    private static String token(Invitations.Invitation invitation) {
        return invitation.link().substring(invitation.link().lastIndexOf('/') + 1);
    }

    private Optional<Viewer> viewer(String email) {
        return viewers.person(Optional.of(HOORN), email);
    }

    private static void hoorn(Runnable work) {
        DataScope.municipality(HOORN, DataScope.Duty.WEB).run(work);
    }
}
