package nl.straatkubus.admin.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.admin.billing.StripeStandIn.Call;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the library really sends, and which messages are believed. */
class StripeInvoicingTest {
    private static final String SECRET = "whsec_test";
    private static final String EMAIL = "facturen@dordrecht.example";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Invoice INVOICE = invoice(InvoiceKind.YEAR, "2026-0007", Optional.empty());
    private static final Customer DORDRECHT = new Customer(
            "Gemeente Dordrecht",
            "24418030",
            "00000001001299992000",
            "NL001874487B01",
            "Spuiboulevard 300",
            "3311 GR",
            "Dordrecht",
            "NL",
            "I. Koop",
            "inkoop@dordrecht.example",
            EMAIL,
            "",
            "nl");

    private final StripeStandIn standIn = new StripeStandIn();

    private static Invoice invoice(InvoiceKind kind, String number, Optional<String> credits) {
        return new Invoice(
                1,
                number,
                kind,
                new MunicipalityCode("GM0505"),
                "Dordrecht",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2027, 2, 28),
                Money.euros(38_500),
                Money.euros(8_085),
                VatCase.STANDARD,
                "4500098765",
                credits,
                Money.ZERO,
                Money.ZERO,
                LocalDate.of(2026, 3, 1),
                Optional.empty(),
                Optional.empty(),
                new InvoiceState.Draft());
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void anInvoiceGoesOutWithOurNumberTheOrderNumberAndThirtyDaysToPayByBank() {
        sendAll();

        assertThat(standIn.calls())
                .extracting(call -> call.method() + " " + call.path().replaceAll("in_\\d+", "in"))
                .containsExactly(
                        "POST /v1/customers",
                        "POST /v1/invoices",
                        "POST /v1/invoiceitems",
                        "POST /v1/invoiceitems",
                        "GET /v1/invoices/in",
                        "POST /v1/invoices/in/finalize",
                        "POST /v1/invoices/in/send");
        assertThat(standIn.calls()).extracting(Call::apiVersion).containsOnly(Stripe.API_VERSION);
        assertThat(standIn.calls().getFirst().form())
                .containsEntry("name", "Gemeente Dordrecht")
                .containsEntry("email", EMAIL)
                .containsEntry("metadata[kvk]", "24418030")
                .containsEntry("metadata[oin]", "00000001001299992000")
                .containsEntry("tax_id_data[0][type]", "eu_vat")
                .containsEntry("tax_id_data[0][value]", "NL001874487B01")
                .containsEntry("address[postal_code]", "3311 GR");
        assertThat(standIn.calls().get(1).form())
                .containsEntry("number", "2026-0007")
                .containsEntry("collection_method", "send_invoice")
                .containsEntry("days_until_due", "30")
                .containsEntry("custom_fields[0][name]", "Inkoopordernummer")
                .containsEntry("custom_fields[0][value]", "4500098765")
                .containsEntry("payment_settings[payment_method_types][0]", "customer_balance")
                .containsEntry(
                        "payment_settings[payment_method_options][customer_balance][bank_transfer][type]",
                        "eu_bank_transfer");
        assertThat(standIn.calls().get(2).form())
                .containsEntry("amount", "3850000")
                .containsEntry("currency", "eur");
        assertThat(standIn.calls().get(3).form()).containsEntry("amount", "808500");
    }

    @Test
    void aRepeatedSendCarriesTheSameKeys() {
        sendAll();
        List<String> first = keys();
        standIn.forgetCalls();
        sendAll();

        assertThat(first).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(first).containsAll(keys());
        assertThat(standIn.invoicesMade()).isEqualTo(1);
    }

    @Test
    void aShortDisturbanceIsRiddenOutWithoutAnythingTwice() {
        standIn.fails(1, 503);
        sendAll();
        assertThat(keys()).as("the first call was made twice with one key").contains("straatkubus-customer-GM0505");
        assertThat(standIn.invoicesMade()).isEqualTo(1);
    }

    @Test
    void whoIsToldToSlowDownWaitsLongerAndLongerAndMakesNothingTwice() {
        standIn.fails(2, 429);
        List<Duration> pauses = new ArrayList<>();
        StripeInvoicing patient = stripe(Duration.ofSeconds(30), pauses::add);
        patient.draft(INVOICE, "cus_1");

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(keys().stream().filter("straatkubus-2026-0007-invoice"::equals))
                .hasSize(3);
        assertThat(standIn.invoicesMade()).isEqualTo(1);

        standIn.fails(4, 429);
        assertThatThrownBy(() -> patient.draft(INVOICE, "cus_1")).isInstanceOf(InvoiceRefused.class);
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsAskedForAgainUnderTheSameKey() {
        standIn.stalls(1);
        stripe(Duration.ofMillis(300), _ -> {}).draft(INVOICE, "cus_1");

        assertThat(keys().stream().filter("straatkubus-2026-0007-invoice"::equals))
                .as("the first was carried out, and its answer lost")
                .hasSize(2);
        assertThat(standIn.invoicesMade()).isEqualTo(1);
    }

    @Test
    void aKnownCustomerIsKeptCurrentAndNotMadeAgain() {
        assertThat(stripe().customer(INVOICE, DORDRECHT, EMAIL, Optional.of("cus_9")))
                .startsWith("cus_");
        assertThat(standIn.calls()).extracting(Call::path).containsExactly("/v1/customers/cus_9");
    }

    @Test
    void aCreditNoteGivesBackOfTheInvoiceItBelongsTo() {
        String reference = sendAll();
        standIn.forgetCalls();
        Invoice note = invoice(InvoiceKind.CREDIT, "2026-0008", Optional.of("2026-0007"));

        stripe().credit(note, reference);
        assertThat(standIn.calls().getLast().form())
                .containsEntry("invoice", reference)
                .containsEntry("amount", "4658500")
                .doesNotContainKey("out_of_band_amount");

        standIn.pays("2026-0007", 4_658_500, NOW);
        standIn.forgetKeys();
        stripe().credit(note, reference);
        assertThat(standIn.calls().getLast().form()).containsEntry("out_of_band_amount", "4658500");
    }

    @Test
    void aRefusalSaysWhichInvoice() {
        standIn.fails(9, 400);
        assertThatThrownBy(this::sendAll)
                .isInstanceOfSatisfying(InvoiceRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(InvoiceRefused.Reason.PROVIDER_FAILED))
                .hasMessageContaining("2026-0007")
                .hasMessageContaining("Come back later");
    }

    @Test
    void aSignedMessageIsReadAndTheInvoiceIsLookedUp() throws Exception {
        String reference = sendAll();
        standIn.pays("2026-0007", 4_658_500, Instant.parse("2026-02-28T15:00:00Z"));
        String body = PaymentMessage.paid("evt_1", reference, NOW);

        PaymentProvider.Message message = stripe().read(body, signature(body, SECRET, NOW));

        assertThat(message).isEqualTo(new PaymentProvider.Message("evt_1", "invoice.paid", Optional.of(reference)));
        assertThat(stripe().look(reference))
                .isEqualTo(new PaymentProvider.Standing(
                        Optional.of("2026-0007"), 4_658_500, Optional.of(LocalDate.of(2026, 2, 28))));
    }

    @Test
    void forgedAlteredOldAndUnsignedMessagesAreRefused() throws Exception {
        StripeInvoicing stripe = stripe();
        String body = PaymentMessage.paid("evt_1", "in_7", NOW);
        String good = signature(body, SECRET, NOW);

        assertThatThrownBy(() -> stripe.read(body, signature(body, "whsec_other", NOW)))
                .isInstanceOf(ForgedMessage.class);
        assertThatThrownBy(() -> stripe.read(body.replace("in_7", "in_8"), good))
                .isInstanceOf(ForgedMessage.class);
        assertThatThrownBy(() -> stripe.read(body, signature(body, SECRET, NOW.minus(Duration.ofHours(1)))))
                .isInstanceOf(ForgedMessage.class);
        assertThatThrownBy(() -> stripe.read(body, "")).isInstanceOf(ForgedMessage.class);
        assertThatThrownBy(() -> stripe.read("not json", good)).isInstanceOf(ForgedMessage.class);
    }

    private String sendAll() {
        StripeInvoicing stripe = stripe();
        String customer = stripe.customer(INVOICE, DORDRECHT, EMAIL, Optional.empty());
        String reference = stripe.draft(INVOICE, customer);
        stripe.send(INVOICE, reference);
        return reference;
    }

    private List<String> keys() {
        return standIn.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .map(Call::idempotencyKey)
                .toList();
    }

    private StripeInvoicing stripe() {
        return new StripeInvoicing("sk_test_local", SECRET, standIn.address(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private StripeInvoicing stripe(Duration answersWithin, Consumer<Duration> pause) {
        return new StripeInvoicing(
                "sk_test_local", SECRET, standIn.address(), Clock.fixed(NOW, ZoneOffset.UTC), answersWithin, pause);
    }

    private static String signature(String body, String secret, Instant at) throws Exception {
        return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
    }
}
