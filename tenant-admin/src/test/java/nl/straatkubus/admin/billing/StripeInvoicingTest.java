package nl.straatkubus.admin.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the library really sends, and which messages are believed. */
class StripeInvoicingTest {
    private static final String SECRET = "whsec_test";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Invoice INVOICE = new Invoice(
            1,
            "2026-0007",
            new MunicipalityCode("GM0505"),
            "Dordrecht",
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2027, 2, 28),
            Money.euros(38_500),
            Money.euros(8_085),
            LocalDate.of(2026, 3, 1),
            Optional.empty(),
            new InvoiceState.Draft());

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer standIn;
    private int status = 200;

    private record Call(String path, String idempotencyKey, String form) {}

    @BeforeEach
    void start() throws IOException {
        standIn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        standIn.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(
                    path,
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    URLDecoder.decode(form, StandardCharsets.UTF_8)));
            String id = path.contains("customers") ? "cus_1" : "in_1";
            String answer = status == 200
                    ? "{\"id\":\"" + id + "\"}"
                    : "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"No such account\"}}";
            exchange.sendResponseHeaders(status, answer.length());
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        standIn.start();
    }

    @AfterEach
    void stop() {
        standIn.stop(0);
    }

    @Test
    void anInvoiceGoesOutWithOurNumberAndThirtyDaysToPay() {
        String reference = stripe().send(INVOICE, "facturen@dordrecht.example");

        assertThat(reference).isEqualTo("in_1");
        assertThat(calls)
                .extracting(Call::path)
                .containsExactly(
                        "/v1/customers",
                        "/v1/invoices",
                        "/v1/invoiceitems",
                        "/v1/invoiceitems",
                        "/v1/invoices/in_1/finalize",
                        "/v1/invoices/in_1/send");
        assertThat(calls.get(1).form())
                .contains("number=2026-0007", "collection_method=send_invoice", "days_until_due=30", "customer=cus_1");
        assertThat(calls.get(2).form()).contains("amount=3850000", "invoice=in_1", "currency=eur");
        assertThat(calls.get(3).form()).contains("amount=808500");
    }

    @Test
    void aRepeatedSendCarriesTheSameKeys() {
        stripe().send(INVOICE, "facturen@dordrecht.example");
        List<String> first = calls.stream().map(Call::idempotencyKey).toList();
        calls.clear();
        stripe().send(INVOICE, "facturen@dordrecht.example");

        assertThat(first).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(calls).extracting(Call::idempotencyKey).isEqualTo(first);
    }

    @Test
    void aRefusalSaysWhichInvoice() {
        status = 400;
        assertThatThrownBy(() -> stripe().send(INVOICE, "facturen@dordrecht.example"))
                .isInstanceOfSatisfying(InvoiceRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(InvoiceRefused.Reason.PROVIDER_FAILED))
                .hasMessageContaining("2026-0007")
                .hasMessageContaining("No such account");
    }

    @Test
    void aSignedPaymentIsRead() throws Exception {
        PaymentProvider.Message message = stripe().read(paid(), signature(paid(), SECRET, NOW));

        assertThat(message.id()).isEqualTo("evt_1");
        assertThat(message.paid()).contains(new PaymentProvider.Payment("2026-0007", LocalDate.of(2026, 2, 28)));
    }

    @Test
    void forgedAlteredOldAndUnsignedMessagesAreRefused() throws Exception {
        StripeInvoicing stripe = stripe();
        String body = paid();
        String good = signature(body, SECRET, NOW);

        assertThatThrownBy(() -> stripe.read(body, signature(body, "whsec_other", NOW)))
                .isInstanceOf(ForgedMessage.class);
        assertThatThrownBy(() -> stripe.read(body.replace("0007", "0008"), good))
                .isInstanceOf(ForgedMessage.class);
        assertThatThrownBy(() -> stripe.read(body, signature(body, SECRET, NOW.minus(Duration.ofHours(1)))))
                .isInstanceOf(ForgedMessage.class);
        assertThatThrownBy(() -> stripe.read(body, "")).isInstanceOf(ForgedMessage.class);
        assertThatThrownBy(() -> stripe.read("not json", good)).isInstanceOf(ForgedMessage.class);
    }

    private StripeInvoicing stripe() {
        String address = "http://127.0.0.1:" + standIn.getAddress().getPort();
        return new StripeInvoicing("sk_test_local", SECRET, address, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String signature(String body, String secret, Instant at) throws Exception {
        return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
    }

    private static String paid() {
        return PaymentMessage.paid("evt_1", "2026-0007", Instant.parse("2026-02-28T15:00:00Z"));
    }
}
