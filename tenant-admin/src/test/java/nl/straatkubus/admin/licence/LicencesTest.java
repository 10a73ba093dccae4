package nl.straatkubus.admin.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.straatkubus.admin.AdminTest;
import nl.straatkubus.admin.licence.LicenceRefused.Reason;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AdminTest
class LicencesTest {
    private static final Money PRICE = Money.euros(21_000);

    @Autowired
    private Licences licences;

    @Autowired
    private MovableClock clock;

    @Test
    void aRenewalInGraceLeavesNoGap() {
        MunicipalityCode municipality = new MunicipalityCode("GM7001");
        clock.moveTo("2024-02-29");
        long id = licences.grant(municipality, LocalDate.of(2024, 2, 29), PRICE).id();
        clock.moveTo("2025-03-10");
        assertThat(licences.of(municipality).orElseThrow().state()).isInstanceOf(LicenceState.Grace.class);

        Licence renewed = licences.renew(id);

        assertThat(renewed.terms())
                .containsExactly(
                        new Term(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28), PRICE),
                        new Term(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 28), PRICE));
        assertThat(licences.of(municipality)).contains(renewed);
        assertThat(renewed.state()).isInstanceOf(LicenceState.Active.class);
    }

    @Test
    void aRenewalAfterMonthsOfLookingOnlyStartsToday() {
        MunicipalityCode municipality = new MunicipalityCode("GM7002");
        clock.moveTo("2024-01-01");
        long id = licences.grant(municipality, LocalDate.of(2024, 1, 1), PRICE).id();
        clock.moveTo("2025-06-15");
        assertThat(licences.allows(municipality, Activity.VIEW)).isTrue();
        assertThat(licences.allows(municipality, Activity.IMPORT)).isFalse();

        assertThat(licences.renew(id).lastDay()).isEqualTo(LocalDate.of(2026, 6, 14));
        assertThat(licences.allows(municipality, Activity.IMPORT)).isTrue();
    }

    @Test
    void ofManyRenewalsAtTheSameMomentOneCounts() throws Exception {
        clock.moveTo("2024-12-15");
        MunicipalityCode municipality = new MunicipalityCode("GM7003");
        long id = licences.grant(municipality, LocalDate.of(2024, 1, 1), PRICE).id();
        Callable<String> renewal = () -> {
            try {
                licences.renew(id);
                return "renewed";
            } catch (LicenceRefused refused) {
                return refused.reason().code();
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            var outcomes =
                    threads.invokeAll(Stream.generate(() -> renewal).limit(8).toList());
            assertThat(outcomes).extracting(outcome -> outcome.get()).containsOnlyOnce("renewed");
        }
        assertThat(licences.of(municipality).orElseThrow().terms()).hasSize(2);
    }

    @Test
    void aPaidYearIsServedToItsEnd() {
        MunicipalityCode municipality = new MunicipalityCode("GM7004");
        clock.moveTo("2024-05-01");
        long id = licences.grant(municipality, LocalDate.of(2024, 5, 1), PRICE).id();
        assertRefused(Reason.STILL_RUNS, () -> licences.end(id));

        clock.moveTo("2025-05-01");
        assertThat(licences.end(id).state()).isEqualTo(new LicenceState.Ended(LocalDate.of(2025, 5, 1)));
        assertThat(licences.of(municipality)).isEmpty();
        assertRefused(Reason.ENDED, () -> licences.renew(id));
        assertThat(licences.grant(municipality, LocalDate.of(2025, 6, 1), PRICE).id())
                .isNotEqualTo(id);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        MunicipalityCode municipality = new MunicipalityCode("GM7005");
        clock.moveTo("2024-05-01");
        licences.grant(municipality, LocalDate.of(2024, 6, 1), PRICE);
        assertThat(licences.allows(municipality, Activity.SIGN_IN)).isFalse();
        assertRefused(Reason.EXISTS, () -> licences.grant(municipality, LocalDate.of(2024, 7, 1), PRICE));
        assertRefused(Reason.UNKNOWN, () -> licences.renew(-1));
        assertThat(licences.of(new MunicipalityCode("GM7999"))).isEmpty();
    }

    private static void assertRefused(Reason reason, Callable<Licence> change) {
        assertThatThrownBy(change::call)
                .isInstanceOfSatisfying(LicenceRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
