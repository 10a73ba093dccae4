package nl.straatkubus.ingest.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a privacy officer sets from where on figures may be shown. */
@IngestTest
class PoliciesTest {
    private static final Thresholds ORDINARY = new Thresholds(5, 5, 10, 10);
    private static final Thresholds SPECIAL = new Thresholds(10, 50, 10, 10);
    private static int places = 700;

    @Autowired
    Policies policies;

    @Autowired
    Municipalities municipalities;

    private final MunicipalityCode here = new MunicipalityCode("GM0" + ++places);
    private final Viewer officer = viewer(here, Function.PRIVACY_OFFICER);

    private static Viewer viewer(MunicipalityCode place, Function function) {
        return new Viewer(Optional.of(place), "privacy@gemeente.demo", "E. de Haan", Set.of(function));
    }

    @BeforeEach
    void municipality() {
        municipalities.open(here, "Gemeente " + here);
    }

    @Test
    void placeBeginsWithThePolicyOfTheHouse() {
        PolicyVersion first = inForce();

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.policy()).isEqualTo(new PrivacyPolicy(ORDINARY, SPECIAL));
        assertThat(first.until()).isEmpty();
    }

    @Test
    void stricterPolicyNeedsNoReasonAndTheOneBeforeStaysInTheHistory() {
        PrivacyPolicy stricter = new PrivacyPolicy(new Thresholds(10, 20, 15, 10), new Thresholds(12, 60, 15, 12));

        PolicyVersion changed = change(stricter, "", officer);

        assertThat(changed.loosens()).isFalse();
        assertThat(inForce()).usingRecursiveComparison().ignoringFields("from").isEqualTo(changed);
        here(() -> assertThat(policies.history())
                .satisfiesExactly(
                        now -> assertThat(now.by()).isEqualTo("privacy@gemeente.demo"),
                        before -> assertThat(before.until()).isPresent()));
    }

    @Test
    void loosenedPolicyNeedsAReasonWhichIsKept() {
        change(new PrivacyPolicy(new Thresholds(10, 10, 10, 10), SPECIAL), "", officer);
        PrivacyPolicy milder = new PrivacyPolicy(ORDINARY, SPECIAL);

        assertThatThrownBy(() -> change(milder, "  ", officer))
                .isInstanceOfSatisfying(PolicyRefused.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.reason().text(Locale.of("nl")))
                                .isEqualTo("Een grens lager zetten kan alleen met een reden. Die wordt bewaard.")));
        PolicyVersion loosened = change(milder, "Besluit van het college, 3 november", officer);

        assertThat(loosened.loosens()).isTrue();
        assertThat(inForce().reason()).isEqualTo("Besluit van het college, 3 november");
    }

    @Test
    void policyThatContradictsItselfIsRefusedWithEveryFaultNamed() {
        PrivacyPolicy absurd = new PrivacyPolicy(new Thresholds(101, 20, 0, 12), new Thresholds(4, 50, 10, 2));

        assertThatThrownBy(() -> change(absurd, "Omdat het kan", officer))
                .isInstanceOfSatisfying(PolicyRefused.class, refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.sensitivity().code() + " " + fault.field() + " "
                                + fault.reason().code())
                        .containsExactly(
                                "ordinary smallestCount policy.count",
                                "ordinary smallestGroup policy.group-below-count",
                                "ordinary dominancePercent policy.percent",
                                "special smallestCount policy.count",
                                "special smallestContributors policy.contributors",
                                "special smallestCount policy.special-milder",
                                "special smallestContributors policy.special-milder"));
        assertThat(inForce().number()).isEqualTo(1);
    }

    @Test
    void nobodyElseSetsThePolicy() {
        PrivacyPolicy stricter = new PrivacyPolicy(ORDINARY, new Thresholds(20, 100, 10, 10));

        assertThatThrownBy(() -> change(stricter, "", viewer(here, Function.DATA_STEWARD)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> change(stricter, "", viewer(new MunicipalityCode("GM0363"), Function.PRIVACY_OFFICER)))
                .isInstanceOf(AccessDenied.class);
        assertThat(inForce().number()).isEqualTo(1);
    }

    @Test
    void samePolicyAgainMakesNoNewVersion() {
        assertThat(change(new PrivacyPolicy(ORDINARY, SPECIAL), "", officer).number())
                .isEqualTo(1);
    }

    private PolicyVersion change(PrivacyPolicy policy, String reason, Viewer by) {
        return DataScope.municipality(here, Duty.WEB).get(() -> policies.change(policy, reason, by));
    }

    private PolicyVersion inForce() {
        return DataScope.municipality(here, Duty.WEB).get(policies::inForce);
    }

    private void here(Runnable work) {
        DataScope.municipality(here, Duty.WEB).run(work);
    }
}
