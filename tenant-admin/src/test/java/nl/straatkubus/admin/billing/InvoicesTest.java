package nl.straatkubus.admin.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.straatkubus.admin.AdminTest;
import nl.straatkubus.admin.MovableClock;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class InvoicesTest {
    private static final Money PRICE = Money.euros(24_000);

    @Autowired
    private Licences licences;

    @Autowired
    private Invoices invoices;

    @Autowired
    private PaymentMessages messages;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void numbersHaveNoGapsWhenManyYearsAreAgreedAtOnceAndSomeFail() throws Exception {
        clock.moveTo("2031-05-01");
        List<Callable<Object>> grants = IntStream.range(0, 30)
                .<Callable<Object>>mapToObj(n -> () -> tryToGrant("GM%04d".formatted(6000 + n % 24)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(grants).forEach(grant -> assertThat(grant).isDone());
        }
        assertThat(invoices.all())
                .extracting(Invoice::number)
                .filteredOn(number -> number.startsWith("2031-"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(n -> "2031-%04d".formatted(25 - n))
                        .toList());
    }

    private Object tryToGrant(String code) {
        try {
            return licences.grant(new MunicipalityCode(code), LocalDate.of(2031, 5, 1), PRICE);
        } catch (LicenceRefused refused) {
            return refused;
        }
    }

    @Test
    void everyYearHasItsInvoiceAndOwnUseHasNone() {
        clock.moveTo("2032-02-01");
        MunicipalityCode municipality = new MunicipalityCode("GM6101");
        Licence licence = licences.grant(municipality, LocalDate.of(2032, 2, 1), PRICE);
        licences.grant(new MunicipalityCode("GM6102"), LocalDate.of(2032, 2, 1), Money.ZERO);
        clock.moveTo("2032-12-20");
        licences.renew(licence.id());

        List<Invoice> made = invoices.all().stream()
                .filter(invoice -> invoice.number().startsWith("2032-"))
                .toList();
        assertThat(made).extracting(Invoice::municipality).containsOnly(municipality);
        assertThat(made)
                .extracting(Invoice::firstDay)
                .containsExactly(LocalDate.of(2033, 2, 1), LocalDate.of(2032, 2, 1));
        assertThat(made.getFirst().vat()).isEqualTo(Money.euros(5_040));
        assertThat(made.getFirst().gross()).isEqualTo(Money.euros(29_040));
    }

    @Test
    void anInvoiceIsSentBecomesOverdueAndIsPaidOnce() {
        Invoice draft = draft("GM6201", "2033-03-01");
        assertRefused(InvoiceRefused.Reason.NOT_SENT, () -> invoices.paid(draft.id(), LocalDate.of(2033, 3, 2)));
        markSent(draft);
        assertThat(state(draft)).isEqualTo(new InvoiceState.Sent(LocalDate.of(2033, 3, 31)));
        assertRefused(InvoiceRefused.Reason.NOT_A_DRAFT, () -> invoices.send(draft.id(), "a@b.example"));

        clock.moveTo("2033-04-21");
        assertThat(state(draft)).isEqualTo(new InvoiceState.Overdue(LocalDate.of(2033, 3, 31), 21));
        invoices.paid(draft.id(), LocalDate.of(2033, 4, 20));
        assertThat(state(draft)).isEqualTo(new InvoiceState.Paid(LocalDate.of(2033, 4, 20)));
        assertRefused(InvoiceRefused.Reason.PAID_ALREADY, () -> invoices.paid(draft.id(), LocalDate.of(2033, 4, 21)));
    }

    @Test
    void aPaymentThatIsReportedTwiceIsTakenOnceAndAForgedOneNever() throws Exception {
        Invoice draft = draft("GM6301", "2034-03-01");
        markSent(draft);
        String first = PaymentMessage.paid("evt_a", draft.number(), Instant.parse("2034-03-05T09:00:00Z"));
        String later = PaymentMessage.paid("evt_b", draft.number(), Instant.parse("2034-03-09T09:00:00Z"));

        assertThatThrownBy(() -> messages.receive(first, signed(later))).isInstanceOf(ForgedMessage.class);
        assertThat(state(draft)).isInstanceOf(InvoiceState.Sent.class);

        messages.receive(first, signed(first));
        messages.receive(first, signed(first));
        messages.receive(later, signed(later));
        assertThat(state(draft)).isEqualTo(new InvoiceState.Paid(LocalDate.of(2034, 3, 5)));
        assertThat(messagesKept()).isEqualTo(2);
    }

    private Invoice draft(String code, String day) {
        clock.moveTo(day);
        licences.grant(new MunicipalityCode(code), LocalDate.parse(day), PRICE);
        return invoices.all().stream()
                .filter(invoice -> invoice.municipality().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** As if the provider had taken it: no test leaves this machine. */
    private void markSent(Invoice draft) {
        DataScope.platform(DataScope.Duty.WEB)
                .run(() -> database.sql("update invoice set sent_on = made_on where id = ?")
                        .param(draft.id())
                        .update());
    }

    private long messagesKept() {
        return DataScope.platform(DataScope.Duty.WEB)
                .get(() -> database.sql("select count(*) from payment_message where id in ('evt_a', 'evt_b')")
                        .query(Long.class)
                        .single());
    }

    private InvoiceState state(Invoice invoice) {
        return invoices.find(invoice.id()).orElseThrow().state();
    }

    private String signed(String body) throws Exception {
        return Webhook.Signature.generateSignatureHeader(
                body, "whsec_local", clock.instant().getEpochSecond());
    }

    private static void assertRefused(InvoiceRefused.Reason reason, Callable<Invoice> change) {
        assertThatThrownBy(change::call)
                .isInstanceOfSatisfying(InvoiceRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
