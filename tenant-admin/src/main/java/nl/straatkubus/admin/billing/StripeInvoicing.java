package nl.straatkubus.admin.billing;

import com.stripe.StripeClient;
import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.InvoiceCreateParams;
import com.stripe.param.InvoiceItemCreateParams;
import com.stripe.service.V1Services;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.straatkubus.admin.licence.Money;

/**
 * Invoices through Stripe: sent by e-mail, paid by bank transfer within thirty days. Stripe's invoice carries our own
 * number, and every call a key that follows from it, so that a repeated call changes nothing.
 */
final class StripeInvoicing implements PaymentProvider {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String NUMBER = "straatkubus_invoice";
    private static final int NETWORK_RETRIES = 2;

    private final V1Services stripe;
    private final String webhookSecret;
    private final Clock clock;

    /** @param apiBase another address than Stripe's own; empty for Stripe's */
    StripeInvoicing(String apiKey, String webhookSecret, String apiBase, Clock clock) {
        StripeClient.StripeClientBuilder builder =
                StripeClient.builder().setApiKey(apiKey).setMaxNetworkRetries(NETWORK_RETRIES);
        if (!apiBase.isBlank()) {
            builder.setApiBase(apiBase);
        }
        this.stripe = builder.build().v1();
        this.webhookSecret = webhookSecret;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Stripe";
    }

    @Override
    public String send(Invoice invoice, String email) {
        try {
            Customer customer = stripe.customers()
                    .create(
                            CustomerCreateParams.builder()
                                    .setName(invoice.municipalityName())
                                    .setEmail(email)
                                    .putMetadata(
                                            "municipality",
                                            invoice.municipality().value())
                                    .build(),
                            once(invoice, "customer"));
            String reference = stripe.invoices()
                    .create(header(invoice, customer), once(invoice, "invoice"))
                    .getId();
            addLine(invoice, customer, reference, "licence", description(invoice), invoice.net());
            addLine(invoice, customer, reference, "vat", "Btw " + Invoice.VAT_PERCENTAGE + "%", invoice.vat());
            stripe.invoices().finalizeInvoice(reference, once(invoice, "finalize"));
            stripe.invoices().sendInvoice(reference, once(invoice, "send"));
            return reference;
        } catch (StripeException failure) {
            throw new InvoiceRefused(
                    InvoiceRefused.Reason.PROVIDER_FAILED,
                    "Stripe did not take invoice " + invoice.number() + ": " + failure.getMessage(),
                    failure);
        }
    }

    private static InvoiceCreateParams header(Invoice invoice, Customer customer) {
        return InvoiceCreateParams.builder()
                .setCustomer(customer.getId())
                .setNumber(invoice.number())
                .setCurrency("eur")
                .setCollectionMethod(InvoiceCreateParams.CollectionMethod.SEND_INVOICE)
                .setDaysUntilDue((long) Invoice.DAYS_TO_PAY)
                .setAutoAdvance(false)
                .putMetadata(NUMBER, invoice.number())
                .build();
    }

    private void addLine(
            Invoice invoice, Customer customer, String reference, String part, String description, Money amount)
            throws StripeException {
        stripe.invoiceItems()
                .create(
                        InvoiceItemCreateParams.builder()
                                .setCustomer(customer.getId())
                                .setInvoice(reference)
                                .setDescription(description)
                                .setCurrency("eur")
                                .setAmount(amount.cents())
                                .build(),
                        once(invoice, part));
    }

    private static String description(Invoice invoice) {
        return "Straatkubus, licentie " + invoice.firstDay() + " t/m " + invoice.lastDay();
    }

    private static RequestOptions once(Invoice invoice, String part) {
        return RequestOptions.builder()
                .setIdempotencyKey("straatkubus-" + invoice.number() + "-" + part)
                .build();
    }

    @Override
    public Message read(String body, String signature) {
        if (webhookSecret.isBlank()) {
            throw new ForgedMessage("No webhook secret is configured, so no message can be trusted");
        }
        try {
            Event event = Webhook.constructEvent(body, signature, webhookSecret, Webhook.DEFAULT_TOLERANCE, clock);
            return new Message(event.getId(), event.getType(), payment(event));
        } catch (SignatureVerificationException failure) {
            throw new ForgedMessage("The signature does not fit the message", failure);
        }
    }

    /** Stripe's version of the message may be newer than this library's: what is read here is in all of them. */
    private static Optional<Payment> payment(Event event) {
        if (!event.getType().equals("invoice.paid")) {
            return Optional.empty();
        }
        try {
            com.stripe.model.Invoice paid =
                    (com.stripe.model.Invoice) event.getDataObjectDeserializer().deserializeUnsafe();
            return Optional.ofNullable(paid.getMetadata())
                    .map(metadata -> metadata.get(NUMBER))
                    .map(number -> new Payment(number, paidOn(paid, event)));
        } catch (EventDataObjectDeserializationException failure) {
            throw new IllegalStateException("Stripe's message " + event.getId() + " holds no invoice", failure);
        }
    }

    private static LocalDate paidOn(com.stripe.model.Invoice paid, Event event) {
        Long seconds = Optional.ofNullable(paid.getStatusTransitions())
                .map(com.stripe.model.Invoice.StatusTransitions::getPaidAt)
                .orElse(event.getCreated());
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZONE);
    }
}
