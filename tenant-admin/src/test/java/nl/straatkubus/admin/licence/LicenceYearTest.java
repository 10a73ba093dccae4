package nl.straatkubus.admin.licence;

import static nl.straatkubus.admin.licence.Activity.ADMINISTER;
import static nl.straatkubus.admin.licence.Activity.EDIT;
import static nl.straatkubus.admin.licence.Activity.EXPORT;
import static nl.straatkubus.admin.licence.Activity.IMPORT;
import static nl.straatkubus.admin.licence.Activity.SIGN_IN;
import static nl.straatkubus.admin.licence.Activity.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenceYearTest {
    private static final Money PRICE = Money.euros(38_500);
    private static final Term YEAR = Term.yearFrom(LocalDate.of(2024, 9, 1), PRICE);

    @Test
    void aYearThatIsNotRenewedRunsIntoGraceAndThenLooksOnly() {
        assertThat(on("2024-08-31")).isEqualTo(new LicenceState.Ordered(LocalDate.of(2024, 9, 1), ""));
        assertThat(on("2024-09-01")).isEqualTo(new LicenceState.Active(YEAR));
        assertThat(on("2025-06-01")).isEqualTo(new LicenceState.Active(YEAR));
        assertThat(on("2025-06-02")).isEqualTo(new LicenceState.Expiring(YEAR, 90));
        assertThat(on("2025-07-02")).isEqualTo(new LicenceState.Expiring(YEAR, 60));
        assertThat(on("2025-08-31")).isEqualTo(new LicenceState.Expiring(YEAR, 0));
        assertThat(on("2025-09-01")).isEqualTo(new LicenceState.Grace(YEAR, LocalDate.of(2025, 9, 30), 29));
        assertThat(on("2025-09-30")).isEqualTo(new LicenceState.Grace(YEAR, LocalDate.of(2025, 9, 30), 0));
        assertThat(on("2025-10-01")).isEqualTo(new LicenceState.ReadOnly(LocalDate.of(2025, 10, 1)));
        assertThat(on("2031-01-01")).isEqualTo(new LicenceState.ReadOnly(LocalDate.of(2025, 10, 1)));
    }

    @Test
    void everyStateSaysWhatItAllows() {
        assertThat(allowed(on("2024-08-31"))).isEmpty();
        assertThat(allowed(on("2025-01-01"))).containsExactly(Activity.values());
        assertThat(allowed(on("2025-08-31"))).containsExactly(Activity.values());
        assertThat(allowed(on("2025-09-30"))).containsExactly(SIGN_IN, VIEW, EXPORT, IMPORT, EDIT, ADMINISTER);
        assertThat(allowed(on("2025-10-01"))).containsExactly(SIGN_IN, VIEW, EXPORT, ADMINISTER);
        assertThat(allowed(new LicenceState.Suspended(LocalDate.of(2025, 3, 1), "not paid")))
                .containsExactly(SIGN_IN, ADMINISTER);
        assertThat(allowed(new LicenceState.Offered(YEAR, LocalDate.of(2024, 8, 1), false)))
                .isEmpty();
        assertThat(allowed(new LicenceState.Ended(LocalDate.of(2025, 11, 1)))).isEmpty();
    }

    @Test
    void aYearAgreedInTimeKeepsTheLicenceActive() {
        List<Term> terms = List.of(YEAR, YEAR.following());
        LicenceState state = LicenceState.on(LocalDate.of(2025, 8, 20), terms, Optional.empty());
        assertThat(state).isEqualTo(new LicenceState.Active(YEAR));
    }

    @Test
    void aYearAgreedForAfterAGapDoesNotHideTheGap() {
        Term later = Term.yearFrom(LocalDate.of(2026, 1, 1), PRICE);
        List<Term> terms = List.of(YEAR, later);
        assertThat(LicenceState.on(LocalDate.of(2025, 9, 10), terms, Optional.empty()))
                .isInstanceOf(LicenceState.Grace.class);
        assertThat(LicenceState.on(LocalDate.of(2025, 12, 31), terms, Optional.empty()))
                .isInstanceOf(LicenceState.ReadOnly.class);
        assertThat(LicenceState.on(LocalDate.of(2026, 1, 1), terms, Optional.empty()))
                .isEqualTo(new LicenceState.Active(later));
    }

    @Test
    void thePartOfAYearThatIsLeftIsCountedInDays() {
        assertThat(YEAR.restOf(new Money(36_500), LocalDate.of(2024, 8, 1)))
                .as("not begun yet")
                .isEqualTo(new Money(36_500));
        assertThat(YEAR.restOf(new Money(36_500), LocalDate.of(2025, 8, 31)))
                .as("the last day of 365")
                .isEqualTo(new Money(100));
        assertThat(YEAR.restOf(new Money(100), LocalDate.of(2025, 3, 1)))
                .as("184 of 365 days of a euro are 50.41 cents")
                .isEqualTo(new Money(50));
        assertThat(YEAR.restOf(PRICE, LocalDate.of(2025, 9, 1))).isEqualTo(Money.ZERO);
    }

    @Test
    void tenRenewalsFromALeapDayLoseNoDayAndCountNoneTwice() {
        List<Term> terms = new ArrayList<>(List.of(Term.yearFrom(LocalDate.of(2024, 2, 29), PRICE)));
        for (int year = 0; year < 10; year++) {
            terms.add(terms.getLast().following());
        }
        assertThat(terms.getFirst().last()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(terms.get(1).first()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(terms.get(3).last()).isEqualTo(LocalDate.of(2028, 2, 29));
        for (LocalDate day = LocalDate.of(2024, 2, 29); day.isBefore(LocalDate.of(2034, 2, 1)); day = day.plusDays(1)) {
            LocalDate today = day;
            assertThat(terms.stream().filter(term -> term.covers(today)))
                    .as("terms on %s", day)
                    .hasSize(1);
        }
    }

    @Test
    void amountsStayWholeCents() {
        assertThat(Money.euros(38_500).percent(21)).isEqualTo(new Money(808_500));
        assertThat(new Money(50).percent(21)).as("10.5 cents").isEqualTo(new Money(11));
        assertThat(new Money(2).percent(21)).as("0.42 cents").isEqualTo(Money.ZERO);
    }

    private static LicenceState on(String day) {
        return LicenceState.on(LocalDate.parse(day), List.of(YEAR), Optional.empty());
    }

    private static List<Activity> allowed(LicenceState state) {
        return Arrays.stream(Activity.values()).filter(state::allows).toList();
    }
}
