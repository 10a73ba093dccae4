package nl.straatkubus.admin.billing;

import java.time.Instant;

/** Messages as the payment provider writes them. */
final class PaymentMessage {
    private PaymentMessage() {}

    /** @param reference the provider's own of the invoice */
    static String paid(String id, String reference, Instant at) {
        return """
                {"id":"%s","object":"event","type":"invoice.paid","created":%d,"api_version":"2025-01-01.future",
                 "data":{"object":{"id":"%s","object":"invoice"}}}
                """.formatted(id, at.getEpochSecond(), reference);
    }
}
