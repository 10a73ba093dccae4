package nl.straatkubus.admin.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.straatkubus.admin.AdminTest;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.Prices;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

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
    private Prices prices;

    @Autowired
    private StripeStandIn stripe;

    @Autowired
    private PaymentProvider provider;

    @Autowired
    private MessageTable messageTable;

    @Autowired
    private InvoiceTable invoiceTable;

    @Autowired
    private Settlement settlement;

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
        String reference = stripe.pays(draft.number(), draft.gross().cents(), Instant.parse("2034-03-05T09:00:00Z"));
        String first = PaymentMessage.paid("evt_a", reference, Instant.parse("2034-03-05T09:00:00Z"));
        String later = PaymentMessage.paid("evt_b", reference, Instant.parse("2034-03-09T09:00:00Z"));

        assertThatThrownBy(() -> messages.receive(first, signed(later))).isInstanceOf(ForgedMessage.class);
        assertThat(state(draft)).isInstanceOf(InvoiceState.Sent.class);

        messages.receive(later, signed(later));
        messages.receive(first, signed(first));
        messages.receive(first, signed(first));
        messages.replay("evt_a");
        assertThat(state(draft)).isEqualTo(new InvoiceState.Paid(LocalDate.of(2034, 3, 5)));
        assertThat(find(draft).received()).isEqualTo(draft.gross());
        assertThat(messagesKept()).isEqualTo(2);
    }

    @Test
    void aMessageThatCannotBeHandledNowWaitsAndIsHandledLater() throws Exception {
        Invoice draft = draft("GM6302", "2034-03-01");
        markSent(draft);
        String reference = stripe.pays(draft.number(), draft.gross().cents(), Instant.parse("2034-03-05T09:00:00Z"));
        String message = PaymentMessage.paid("evt_c", reference, Instant.parse("2034-03-05T09:00:00Z"));
        stripe.fails(9, 400);
        messages.receive(message, signed(message));
        assertThat(state(draft)).isInstanceOf(InvoiceState.Sent.class);

        stripe.fails(0, 400);
        messages.handleWaiting();
        assertThat(state(draft)).isInstanceOf(InvoiceState.Paid.class);
    }

    @Test
    void whileTheDatabaseIsAwayAMessageIsNotThankedForAndComesAgain() throws Exception {
        Invoice draft = draft("GM6305", "2034-03-01");
        markSent(draft);
        String reference = stripe.pays(draft.number(), draft.gross().cents(), Instant.parse("2034-03-05T09:00:00Z"));
        String message = PaymentMessage.paid("evt_d", reference, Instant.parse("2034-03-05T09:00:00Z"));
        PlatformTransactionManager away = new AbstractPlatformTransactionManager() {
            @Override
            protected Object doGetTransaction() {
                throw new CannotCreateTransactionException("The database is away");
            }

            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {}

            @Override
            protected void doCommit(DefaultTransactionStatus status) {}

            @Override
            protected void doRollback(DefaultTransactionStatus status) {}
        };
        ProviderInbox cutOff =
                new ProviderInbox(Optional.of(provider), messageTable, invoiceTable, settlement, away, clock);

        assertThatThrownBy(() -> cutOff.receive(message, signed(message))).isInstanceOf(InboxClosed.class);
        assertThatThrownBy(() -> cutOff.receive(message, "t=1,v1=forged"))
                .as("a forged one is not worth waiting for")
                .isInstanceOf(ForgedMessage.class);
        assertThat(state(draft)).isInstanceOf(InvoiceState.Sent.class);

        messages.receive(message, signed(message));
        messages.receive(message, signed(message));
        assertThat(find(draft).received()).isEqualTo(draft.gross());
    }

    @Test
    void whatMessagesMissedIsFoundAtNight() {
        Invoice invoice = draft("GM6303", "2034-06-01");
        invoices.send(invoice.id(), "facturen@gm6303.example");
        stripe.pays(invoice.number(), invoice.gross().cents(), Instant.parse("2034-06-11T09:00:00Z"));
        assertThat(messages.reconcile()).isEqualTo(1);
        assertThat(state(invoice)).isEqualTo(new InvoiceState.Paid(LocalDate.of(2034, 6, 11)));
        assertThat(messages.reconcile()).as("nothing new").isZero();
    }

    @Test
    void aSendThatBrokeOffIsTakenUpAndNothingIsMadeTwice() {
        Invoice invoice = draft("GM6304", "2034-07-01");
        // The customer is made, the invoice is not: with two retries of the library, three answers.
        stripe.fails(0, 500);
        long before = stripe.invoicesMade();
        stripe.failsAt("/finalize", 400);
        assertRefused(
                InvoiceRefused.Reason.PROVIDER_FAILED, () -> invoices.send(invoice.id(), "facturen@gm6304.example"));
        assertThat(state(invoice)).isInstanceOf(InvoiceState.Draft.class);

        stripe.forgetKeys();
        stripe.failsAt("", 400);
        invoices.send(invoice.id(), "facturen@gm6304.example");
        assertThat(state(invoice)).isInstanceOf(InvoiceState.Sent.class);
        assertThat(stripe.invoicesMade() - before).isEqualTo(1);
    }

    @Test
    void onlyWhatWentOutAsAnEInvoiceIsToldAsOne() {
        Invoice onPaper = draft("GM6321", "2034-08-01");
        Invoice electronic = draft("GM6322", "2034-08-01");
        DataScope.platform(DataScope.Duty.WEB).run(() -> database.sql("""
                        insert into customer values ('GM6322', 'Gemeente Vlaardingen', '24418031', '', 'NL001874487B01',
                            'Markt 11', '3131 CR', 'Vlaardingen', 'NL', 'I. Koop', 'inkoop@gm6322.example',
                            'facturen@gm6322.example', 'Inkoop', 'nl', now(), 'test')
                        """).update());
        assertThat(invoices.electronic(List.of(electronic)))
                .as("a draft is none yet")
                .isEmpty();

        List.of(onPaper, electronic).forEach(invoice -> invoices.send(invoice.id(), "facturen@gm6322.example"));

        assertThat(invoices.electronic(List.of(onPaper, electronic))).containsExactly(electronic.id());
        assertThat(invoices.electronic(List.of(onPaper))).as("asked of others").isEmpty();
        assertThat(invoices.document(electronic.id(), Invoices.Document.UBL)).isPresent();
        assertThat(invoices.document(onPaper.id(), Invoices.Document.UBL)).isEmpty();
    }

    /** A row from before the number was checked when it was filled in. */
    @Test
    void anInvoiceThatBreaksAnOfficialRuleDoesNotLeave() {
        Invoice invoice = draft("GM6317", "2034-08-01");
        DataScope.platform(DataScope.Duty.WEB).run(() -> database.sql("""
                        insert into customer values ('GM6317', 'Gemeente Schiedam', '24418030', '', '001874487B01', 'Stadserf 1',
                            '3112 DZ', 'Schiedam', 'NL', 'I. Koop', 'inkoop@gm6317.example', 'facturen@gm6317.example',
                            'Inkoop', 'nl', now(), 'test')
                        """).update());
        long before = stripe.invoicesMade();

        assertThatThrownBy(() -> invoices.send(invoice.id(), "facturen@gm6317.example"))
                .isInstanceOfSatisfying(InvoiceRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(InvoiceRefused.Reason.RULE_BROKEN))
                .hasMessageContaining("BR-CO-09");
        assertThat(state(invoice)).isInstanceOf(InvoiceState.Draft.class);
        assertThat(stripe.invoicesMade()).as("the provider was not asked").isEqualTo(before);
        assertThat(DataScope.platform(DataScope.Duty.WEB).get(() -> database.sql(
                                "select count(*) from letter where recipient = 'facturen@gm6317.example'")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void anInvoiceThatIsPaidTwiceLeavesMoneyToPayBack() {
        Invoice invoice = draft("GM6401", "2035-03-01");
        markSent(invoice);
        byte[] statement =
                BankStatement.of("2035-03-10", invoice.number(), invoice.gross().cents(), "first", "second");

        Invoices.StatementRead read = invoices.read(statement);
        assertThat(read.matched()).containsExactly(invoice.number(), invoice.number());
        assertThat(invoices.read(statement)).isEqualTo(new Invoices.StatementRead(List.of(), 0, 2));
        assertThat(state(invoice)).isEqualTo(new InvoiceState.Paid(LocalDate.of(2035, 3, 10)));
        assertThat(find(invoice).overpaid()).isEqualTo(invoice.gross());

        invoices.paidBack(invoice.id(), LocalDate.of(2035, 3, 20));
        assertThat(find(invoice).overpaid()).isEqualTo(Money.ZERO);
        assertRefused(
                InvoiceRefused.Reason.NOTHING_TO_PAY_BACK,
                () -> invoices.paidBack(invoice.id(), LocalDate.of(2035, 3, 21)));
    }

    @Test
    void twoPartsMakeAPaymentAndOneWithoutANumberWaitsForAPerson() {
        Invoice invoice = draft("GM6402", "2035-04-01");
        markSent(invoice);
        long half = invoice.gross().cents() / 2;
        invoices.read(
                BankStatement.of("2035-04-10", "factuur " + invoice.number().replace("-", " "), half, "p1"));
        assertThat(state(invoice)).isInstanceOf(InvoiceState.Sent.class);
        assertThat(find(invoice).open().cents()).isEqualTo(half);

        Invoices.StatementRead read = invoices.read(BankStatement.of("2035-04-12", "straatkubus GM6402", half, "p2"));
        assertThat(read.unmatched()).isEqualTo(1);
        Payment waiting = invoices.unassigned().stream()
                .filter(payment -> payment.remittance().endsWith("GM6402"))
                .findFirst()
                .orElseThrow();
        invoices.assign(waiting.id(), invoice.id());
        assertThat(state(invoice)).isInstanceOf(InvoiceState.Paid.class);
        assertRefused(InvoiceRefused.Reason.ASSIGNED_ALREADY, () -> invoices.assign(waiting.id(), invoice.id()));
    }

    @Test
    void somethingElseThanAStatementIsRefused() {
        for (String file : List.of("", "no xml", "<Document><Other/></Document>", "<!DOCTYPE x><Document/>")) {
            assertThatThrownBy(() -> invoices.read(file.getBytes(StandardCharsets.UTF_8)))
                    .as(file)
                    .isInstanceOf(StatementUnreadable.class);
        }
    }

    @Test
    void aPaymentOpensWhatWasSuspendedForWantOfIt() {
        Invoice invoice = draft("GM6403", "2035-05-01");
        markSent(invoice);
        MunicipalityCode code = invoice.municipality();
        long licence = licences.of(code).orElseThrow().id();
        clock.moveTo("2035-08-01");
        licences.suspend(licence, "De factuur staat open.");
        assertThat(licences.allows(code, Activity.VIEW)).isFalse();

        invoices.paid(invoice.id(), LocalDate.of(2035, 8, 1));
        assertThat(licences.allows(code, Activity.VIEW)).isTrue();
        assertThatThrownBy(() -> licences.suspend(licence, "again"))
                .isInstanceOfSatisfying(LicenceRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(LicenceRefused.Reason.PAID));
    }

    @Test
    void whatIsTakenBackIsCreditedToTheCent() {
        Invoice invoice = draft("GM6501", "2036-01-01");
        markSent(invoice);
        clock.moveTo("2036-07-01");
        long licence = licences.of(invoice.municipality()).orElseThrow().id();
        licences.credit(licence, LocalDate.of(2036, 7, 1));

        Invoice note = invoices.of(invoice.municipality()).getFirst();
        // 184 of the 366 days of a leap year.
        assertThat(note.net()).isEqualTo(new Money(1_206_557));
        assertThat(note.vat()).isEqualTo(new Money(253_377));
        assertThat(note.credits()).contains(invoice.number());
        assertThat(find(invoice).open()).isEqualTo(invoice.gross().minus(note.gross()));
        invoices.paid(invoice.id(), LocalDate.of(2036, 7, 2));
        assertThat(state(invoice)).isInstanceOf(InvoiceState.Paid.class);

        invoices.send(note.id(), "facturen@gm6501.example");
        assertThat(state(note)).isEqualTo(new InvoiceState.Settled(LocalDate.of(2036, 7, 1)));
    }

    @Test
    void aYearThatIsTakenBackWholeIsNotPaidAndNotOwed() {
        Invoice invoice = draft("GM6502", "2037-01-01");
        long licence = licences.of(invoice.municipality()).orElseThrow().id();
        licences.credit(licence, LocalDate.of(2037, 1, 1));
        assertThat(state(invoice)).isEqualTo(new InvoiceState.Credited(LocalDate.of(2037, 1, 1)));
        assertRefused(InvoiceRefused.Reason.PAID_ALREADY, () -> invoices.paid(invoice.id(), LocalDate.of(2037, 2, 1)));
    }

    @Test
    void anUpgradeIsInvoicedForTheDaysLeft() {
        clock.moveTo("2038-01-01");
        MunicipalityCode code = new MunicipalityCode("GM6503");
        Plan small = new Plan(40_000, Set.of());
        Term year = Term.yearFrom(
                        LocalDate.of(2038, 1, 1),
                        prices.on(LocalDate.of(2038, 1, 1)).of(small))
                .under(Optional.of(small), "PO-1");
        long licence = licences.grant(code, year).id();
        clock.moveTo("2038-07-02");
        licences.upgrade(licence, new Plan(120_000, Set.of()), "PO-2");

        Invoice supplement = invoices.of(code).getFirst();
        assertThat(supplement.kind()).isEqualTo(InvoiceKind.UPGRADE);
        assertThat(supplement.orderNumber()).isEqualTo("PO-2");
        // 13,000 euros dearer, 183 of 365 days left.
        assertThat(supplement.net()).isEqualTo(new Money(651_781));
        assertThat(supplement.firstDay()).isEqualTo(LocalDate.of(2038, 7, 2));
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

    private Invoice find(Invoice invoice) {
        return invoices.find(invoice.id()).orElseThrow();
    }

    private InvoiceState state(Invoice invoice) {
        return find(invoice).state();
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
