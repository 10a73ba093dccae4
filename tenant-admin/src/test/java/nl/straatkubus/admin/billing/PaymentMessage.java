package nl.straatkubus.admin.billing;

import java.time.Instant;

/** Messages as the payment provider writes them. */
final class PaymentMessage {
    private PaymentMessage() {}

    static String paid(String id, String invoiceNumber, Instant at) {
        return """
                {"id":"%s","object":"event","type":"invoice.paid","created":%d,"api_version":"2025-01-01.future",
                 "data":{"object":{"id":"in_1","object":"invoice","metadata":{"straatkubus_invoice":"%s"},
                                   "status_transitions":{"paid_at":%d}}}}
                """.formatted(id, at.getEpochSecond(), invoiceNumber, at.getEpochSecond());
    }
}
