package nl.straatkubus.admin.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.straatkubus.admin.AdminTest;
import nl.straatkubus.admin.licence.LicenceRefused.Reason;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a licence in the course of years, told by moving the clock. */
@AdminTest
class LicenceStoriesTest {
    private static final Plan SMALL = new Plan(40_000, Set.of());
    private static final Plan LARGE = new Plan(120_000, EnumSet.of(Option.GUIDANCE));

    @Autowired
    private Licences licences;

    @Autowired
    private Prices prices;

    @Autowired
    private MovableClock clock;

    @Test
    void anOfferIsTakenUpByTheOrderAndTheYearBeginsOnItsDay() {
        clock.moveTo("2024-11-01");
        MunicipalityCode code = new MunicipalityCode("GM7101");
        Term year = planned("2025-01-01", SMALL, "");
        Licence offered = licences.offer(code, year, LocalDate.of(2024, 12, 1));
        assertThat(offered.state())
                .isInstanceOfSatisfying(LicenceState.Offered.class, state -> assertThat(state.lapsed())
                        .isFalse());
        assertThat(licences.allows(code, Activity.SIGN_IN)).isFalse();
        assertRefused(Reason.NOT_ORDERED, () -> licences.renew(offered.id()));

        clock.moveTo("2024-12-02");
        assertThat(licences.of(code).orElseThrow().state())
                .isInstanceOfSatisfying(LicenceState.Offered.class, state -> assertThat(state.lapsed())
                        .isTrue());
        clock.moveTo("2024-12-03");
        Licence ordered = licences.grant(code, planned("2025-01-01", SMALL, "4500012345"));
        assertThat(ordered.id()).isEqualTo(offered.id());
        assertThat(ordered.state()).isEqualTo(new LicenceState.Ordered(LocalDate.of(2025, 1, 1), "4500012345"));

        clock.moveTo("2025-01-01");
        assertThat(licences.of(code).orElseThrow().state()).isInstanceOf(LicenceState.Active.class);
        assertThat(licences.allows(code, Activity.IMPORT)).isTrue();
    }

    @Test
    void dayAndNightChangeInAmsterdamNotInGreenwich() {
        clock.moveTo("2025-01-01");
        MunicipalityCode code = new MunicipalityCode("GM7102");
        licences.grant(code, planned("2025-04-01", SMALL, ""));
        clock.moveToInstant("2025-03-31T21:59:59Z");
        assertThat(licences.allows(code, Activity.VIEW)).isFalse();
        clock.moveToInstant("2025-03-31T22:00:00Z");
        assertThat(licences.allows(code, Activity.VIEW))
                .as("midnight in summer time")
                .isTrue();
        clock.moveToInstant("2026-04-30T21:59:59Z");
        assertThat(licences.of(code).orElseThrow().state())
                .isInstanceOfSatisfying(LicenceState.Grace.class, grace -> assertThat(grace.daysLeft())
                        .isZero());
        clock.moveToInstant("2026-04-30T22:00:00Z");
        assertThat(licences.of(code).orElseThrow().state()).isInstanceOf(LicenceState.ReadOnly.class);
    }

    @Test
    void newPricesCountForYearsThatBeginAfterTheyWereAnnouncedInTime() {
        clock.moveTo("2040-02-01");
        MunicipalityCode code = new MunicipalityCode("GM7103");
        Licence licence = licences.grant(code, planned("2040-02-01", SMALL, ""));
        Money before = licence.yearly();
        TreeMap<Integer, Money> dearer =
                new TreeMap<>(Map.of(50_000, Money.euros(20_000), 1_000_000, Money.euros(45_000)));
        assertRefusedAny(Reason.PRICES_TOO_SOON, () -> prices.announce(LocalDate.of(2040, 4, 30), dearer, Map.of()));

        PriceList announced =
                prices.announce(LocalDate.of(2040, 9, 1), dearer, Map.of(Option.GUIDANCE, Money.euros(7_000)));
        assertRefusedAny(Reason.PRICES_EXIST, () -> prices.announce(LocalDate.of(2040, 9, 1), dearer, Map.of()));
        assertThat(prices.on(LocalDate.of(2040, 8, 31)).of(SMALL)).isEqualTo(before);
        assertThat(prices.on(LocalDate.of(2040, 9, 1))).isEqualTo(announced);

        clock.moveTo("2041-01-10");
        Licence renewed = licences.renew(licence.id(), "PO-41");
        assertThat(renewed.terms().getFirst().price())
                .as("the year that runs keeps its price")
                .isEqualTo(before);
        assertThat(renewed.terms().getLast().price()).isEqualTo(Money.euros(20_000));
        assertThat(renewed.terms().getLast().orderNumber()).isEqualTo("PO-41");
    }

    @Test
    void aDearerPlanInTheMiddleOfTheYearCostsTheDifferenceForTheDaysLeft() {
        clock.moveTo("2025-01-01");
        MunicipalityCode code = new MunicipalityCode("GM7104");
        Licence licence = licences.grant(code, planned("2025-01-01", SMALL, ""));
        clock.moveTo("2025-07-02");
        Licence upgraded = licences.upgrade(licence.id(), LARGE, "PO-2");

        assertThat(upgraded.current().plan()).contains(LARGE);
        assertThat(upgraded.yearly())
                .isEqualTo(prices.on(LocalDate.of(2025, 1, 1)).of(LARGE));
        assertThat(licences.next(upgraded).price()).isEqualTo(upgraded.yearly());
        assertRefused(Reason.NOT_DEARER, () -> licences.upgrade(licence.id(), SMALL, ""));
    }

    @Test
    void afterAMergerOneOfTwoLicencesEndsAndTheOtherGrows() {
        clock.moveTo("2025-01-01");
        MunicipalityCode goes = new MunicipalityCode("GM7105");
        MunicipalityCode stays = new MunicipalityCode("GM7106");
        Licence first = licences.grant(goes, planned("2025-04-01", SMALL, ""));
        Licence second = licences.grant(stays, planned("2025-06-01", SMALL, ""));
        clock.moveTo("2026-01-01");

        Licence shortened = licences.credit(first.id(), LocalDate.of(2026, 1, 1));
        Licence grown = licences.upgrade(second.id(), new Plan(80_000, Set.of()), "");

        assertThat(shortened.lastDay()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(shortened.state()).isInstanceOf(LicenceState.Grace.class);
        assertThat(licences.end(first.id()).state()).isInstanceOf(LicenceState.Ended.class);
        assertThat(grown.current().plan().orElseThrow().inhabitants()).isEqualTo(80_000);
        assertThat(licences.allows(stays, Activity.IMPORT)).isTrue();
    }

    @Test
    void aYearThatIsTakenBackBeforeItBeganLeavesNothing() {
        clock.moveTo("2025-02-01");
        MunicipalityCode code = new MunicipalityCode("GM7107");
        Licence licence = licences.grant(code, planned("2025-03-01", SMALL, ""));
        Licence credited = licences.credit(licence.id(), LocalDate.of(2025, 3, 1));
        assertThat(credited.state()).isInstanceOf(LicenceState.Ended.class);
        assertThat(licences.of(code)).isEmpty();
        assertThat(licences.grant(code, planned("2025-03-01", LARGE, "")).terms())
                .hasSize(1);
    }

    @Test
    void aRenewalThatIsTakenBackCanBeAgreedAgain() {
        clock.moveTo("2025-01-01");
        MunicipalityCode code = new MunicipalityCode("GM7108");
        Licence licence = licences.grant(code, planned("2025-01-01", SMALL, ""));
        clock.moveTo("2025-12-01");
        licences.renew(licence.id(), "PO-1");
        Licence back = licences.credit(licence.id(), LocalDate.of(2026, 1, 1));
        assertThat(back.state()).isInstanceOf(LicenceState.Expiring.class);
        assertThat(licences.renew(licence.id(), "PO-2").terms()).hasSize(2);
    }

    @Test
    void aLicenceThatIsSuspendedShowsItsPageOnlyUntilItIsResumed() {
        clock.moveTo("2025-01-01");
        MunicipalityCode code = new MunicipalityCode("GM7109");
        Licence licence = licences.grant(code, planned("2025-01-01", SMALL, ""));
        clock.moveTo("2025-06-01");
        licences.suspend(licence.id(), "De factuur staat al maanden open.");
        assertThat(EnumSet.allOf(Activity.class).stream().filter(activity -> licences.allows(code, activity)))
                .containsExactly(Activity.SIGN_IN, Activity.ADMINISTER);
        assertRefused(Reason.SUSPENDED, () -> licences.renew(licence.id()));

        assertThat(licences.resume(licence.id()).state()).isInstanceOf(LicenceState.Active.class);
        assertRefused(Reason.NOT_SUSPENDED, () -> licences.resume(licence.id()));
    }

    @Test
    void ownUseIsNeverSuspended() {
        clock.moveTo("2025-01-01");
        Licence own = licences.grant(new MunicipalityCode("GM7110"), LocalDate.of(2025, 1, 1), Money.ZERO);
        assertRefused(Reason.PAID, () -> licences.suspend(own.id(), "x"));
    }

    private Term planned(String first, Plan plan, String orderNumber) {
        LocalDate day = LocalDate.parse(first);
        return Term.yearFrom(day, prices.on(day).of(plan)).under(Optional.of(plan), orderNumber);
    }

    private static void assertRefused(Reason reason, Callable<Licence> change) {
        assertRefusedAny(reason, change);
    }

    private static void assertRefusedAny(Reason reason, Callable<?> change) {
        assertThatThrownBy(change::call)
                .isInstanceOfSatisfying(LicenceRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
