package nl.straatkubus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.admin.billing.InvoiceRefused;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.onboarding.Fault;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.web.business.Words;
import org.junit.jupiter.api.Test;

class OperatorWordsTest {
    private static final ResourceBundle DUTCH = ResourceBundle.getBundle("messages", Locale.of("nl"));
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys(DUTCH)).isEqualTo(keys(ENGLISH)).hasSizeGreaterThan(100);
    }

    @Test
    void everyReasonAndStateHasItsSentence() {
        Stream<String> faults = Arrays.stream(Fault.Reason.values()).map(reason -> "operator.fault." + reason.code());
        Stream<String> licences =
                Arrays.stream(LicenceRefused.Reason.values()).map(reason -> "operator.refused." + reason.code());
        Stream<String> invoices =
                Arrays.stream(InvoiceRefused.Reason.values()).map(reason -> "operator.refused." + reason.code());
        Stream<String> imports = Arrays.stream(ImportRun.State.values())
                .flatMap(state ->
                        Stream.of("operator.import." + state.code(), "operator.shared.import." + state.code()));
        Stream<String> states = Stream.of("ordered", "active", "expiring", "grace", "read-only", "ended")
                .map(state -> "operator.licence." + state);
        assertThat(keys(DUTCH))
                .containsAll(Stream.of(faults, licences, invoices, imports, states)
                        .flatMap(keys -> keys)
                        .toList());
    }

    @Test
    void amountsDaysAndSecondsAreWrittenAsPeopleDo() {
        Words words = new Words(Locale.of("nl"));
        assertThat(words.amount(Money.euros(38_500))).isEqualTo("€\u00a038.500");
        assertThat(words.amount(new Money(4_658_550))).isEqualTo("€\u00a046.585,50");
        assertThat(words.span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), "t/m"))
                .isEqualTo("1 jan t/m 31 dec 2025");
        assertThat(words.span(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31), "t/m"))
                .isEqualTo("1 sep 2024 t/m 31 aug 2025");
        assertThat(words.seconds(Duration.ofMillis(1_340))).isEqualTo("1,3");
    }

    private static Set<String> keys(ResourceBundle bundle) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith("operator."))
                .collect(Collectors.toSet());
    }
}
