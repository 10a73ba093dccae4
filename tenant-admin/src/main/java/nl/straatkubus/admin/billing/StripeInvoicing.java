package nl.straatkubus.admin.billing;

import com.stripe.StripeClient;
import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.InvoiceItemCreateParams;
import com.stripe.service.V1Services;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Money;

/**
 * Invoices through Stripe: sent by e-mail, paid by bank transfer within thirty days. Stripe's invoice carries our own
 * number, and every call a key that follows from it, so that a repeated call changes nothing.
 */
final class StripeInvoicing implements PaymentProvider {
    private static final int NETWORK_RETRIES = 2;
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final V1Services stripe;
    private final String webhookSecret;
    private final Clock clock;
    private final Consumer<Duration> pause;

    /** @param apiBase another address than Stripe's own; empty for Stripe's */
    StripeInvoicing(String apiKey, String webhookSecret, String apiBase, Clock clock) {
        this(apiKey, webhookSecret, apiBase, clock, ANSWERS_WITHIN, StripeInvoicing::sleep);
    }

    /**
     * @param answersWithin after which a call is made again, with the same key
     * @param pause between tries when Stripe asks for fewer calls
     */
    StripeInvoicing(
            String apiKey,
            String webhookSecret,
            String apiBase,
            Clock clock,
            Duration answersWithin,
            Consumer<Duration> pause) {
        StripeClient.StripeClientBuilder builder = StripeClient.builder()
                .setApiKey(apiKey)
                .setMaxNetworkRetries(NETWORK_RETRIES)
                .setConnectTimeout(Math.toIntExact(CONNECTS_WITHIN.toMillis()))
                .setReadTimeout(Math.toIntExact(answersWithin.toMillis()));
        if (!apiBase.isBlank()) {
            builder.setApiBase(apiBase);
        }
        this.stripe = builder.build().v1();
        this.webhookSecret = webhookSecret;
        this.clock = clock;
        this.pause = pause;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String name() {
        return "Stripe";
    }

    @Override
    public String customer(Invoice invoice, Customer customer, String email, Optional<String> known) {
        String municipality = invoice.municipality().value();
        return asked(
                invoice,
                () -> known.isPresent()
                        ? stripe.customers()
                                .update(known.get(), StripeForms.changedCustomer(customer, email))
                                .getId()
                        : stripe.customers()
                                .create(
                                        StripeForms.newCustomer(municipality, customer, email),
                                        once("customer-" + municipality))
                                .getId());
    }

    @Override
    public String draft(Invoice invoice, String customer) {
        return asked(invoice, () -> {
            String reference = stripe.invoices()
                    .create(StripeForms.header(invoice, customer), once(invoice, "invoice"))
                    .getId();
            addLine(invoice, customer, reference, "licence", StripeForms.description(invoice), invoice.net());
            if (!invoice.vat().isZero()) {
                addLine(invoice, customer, reference, "vat", "Btw " + Invoice.VAT_PERCENTAGE + "%", invoice.vat());
            }
            return reference;
        });
    }

    private void addLine(
            Invoice invoice, String customer, String reference, String part, String description, Money amount)
            throws StripeException {
        stripe.invoiceItems()
                .create(
                        InvoiceItemCreateParams.builder()
                                .setCustomer(customer)
                                .setInvoice(reference)
                                .setDescription(description)
                                .setCurrency("eur")
                                .setAmount(amount.cents())
                                .build(),
                        once(invoice, part));
    }

    /** The keys of Stripe are kept for a day only: what an earlier try finished is seen by looking. */
    @Override
    public void send(Invoice invoice, String reference) {
        asked(invoice, () -> {
            boolean isDraft =
                    "draft".equals(stripe.invoices().retrieve(reference).getStatus());
            if (isDraft) {
                stripe.invoices().finalizeInvoice(reference, once(invoice, "finalize"));
            }
            stripe.invoices().sendInvoice(reference, once(invoice, "send"));
            return reference;
        });
    }

    @Override
    public String credit(Invoice creditNote, String reference) {
        return asked(creditNote, () -> {
            boolean paid = "paid".equals(stripe.invoices().retrieve(reference).getStatus());
            return stripe.creditNotes()
                    .create(StripeForms.creditNote(creditNote, reference, paid), once(creditNote, "credit"))
                    .getId();
        });
    }

    @Override
    public Standing look(String reference) {
        try {
            com.stripe.model.Invoice found = stripe.invoices().retrieve(reference);
            Optional<String> number =
                    Optional.ofNullable(found.getMetadata()).map(metadata -> metadata.get(StripeForms.NUMBER));
            Optional<LocalDate> paidOn = Optional.ofNullable(found.getStatusTransitions())
                    .map(com.stripe.model.Invoice.StatusTransitions::getPaidAt)
                    .map(seconds -> LocalDate.ofInstant(Instant.ofEpochSecond(seconds), Days.ZONE));
            return new Standing(
                    number, Optional.ofNullable(found.getAmountPaid()).orElse(0L), paidOn);
        } catch (StripeException failure) {
            throw refused("invoice " + reference, failure);
        }
    }

    /** A call to Stripe. */
    @FunctionalInterface
    private interface Call {
        String make() throws StripeException;
    }

    private String asked(Invoice invoice, Call call) {
        try {
            return patiently(call);
        } catch (StripeException failure) {
            throw refused("invoice " + invoice.number(), failure);
        }
    }

    /** The library tries again by itself after disturbances, but not when it is told to slow down. */
    private String patiently(Call call) throws StripeException {
        Duration wait = FIRST_PAUSE;
        for (int turn = 1; turn < TRIES; turn++) {
            try {
                return call.make();
            } catch (RateLimitException _) {
                pause.accept(wait);
                wait = wait.multipliedBy(2);
            }
        }
        return call.make();
    }

    private static InvoiceRefused refused(String what, StripeException failure) {
        return new InvoiceRefused(
                InvoiceRefused.Reason.PROVIDER_FAILED,
                "Stripe did not take " + what + ": " + failure.getMessage(),
                failure);
    }

    private static RequestOptions once(Invoice invoice, String part) {
        return once(invoice.number() + "-" + part);
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey("straatkubus-" + key).build();
    }

    @Override
    public Message read(String body, String signature) {
        if (webhookSecret.isBlank()) {
            throw new ForgedMessage("No webhook secret is configured, so no message can be trusted");
        }
        try {
            return message(Webhook.constructEvent(body, signature, webhookSecret, Webhook.DEFAULT_TOLERANCE, clock));
        } catch (SignatureVerificationException failure) {
            throw new ForgedMessage("The signature does not fit the message", failure);
        }
    }

    /** Stripe's version of the message may be newer than this library's: what is read here is in all of them. */
    private static Message message(Event event) {
        if (!event.getType().startsWith("invoice.")) {
            return new Message(event.getId(), event.getType(), Optional.empty());
        }
        try {
            com.stripe.model.Invoice about =
                    (com.stripe.model.Invoice) event.getDataObjectDeserializer().deserializeUnsafe();
            return new Message(event.getId(), event.getType(), Optional.ofNullable(about.getId()));
        } catch (EventDataObjectDeserializationException failure) {
            throw new IllegalStateException("Stripe's message " + event.getId() + " holds no invoice", failure);
        }
    }
}
