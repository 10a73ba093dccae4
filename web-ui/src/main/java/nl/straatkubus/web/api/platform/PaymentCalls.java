package nl.straatkubus.web.api.platform;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.admin.billing.Invoices;
import nl.straatkubus.admin.billing.Payment;
import nl.straatkubus.web.api.platform.PlatformAnswers.InvoiceAnswer;
import nl.straatkubus.web.operator.OperatorDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invoices on their way out and money on its way in, by program. */
@RestController
@RequestMapping("/api/v1/platform")
class PaymentCalls {
    private final OperatorDesk desk;

    PaymentCalls(OperatorDesk desk) {
        this.desk = desk;
    }

    /** @param email where it goes; left out to where the customer wants invoices */
    record Sending(String email) {}

    @PostMapping("/invoices/{id}/send")
    InvoiceAnswer send(@PathVariable long id, @RequestBody Sending sending) {
        var invoice = desk.invoice(id);
        String email = sending.email() == null
                ? desk.customer(invoice.municipality()).invoiceEmail()
                : sending.email().strip();
        if (email.isEmpty()) {
            throw new FaultyCall(Map.of("email", "email-shape"));
        }
        return InvoiceAnswer.of(desk.send(invoice, email));
    }

    /** @param remittance what the payer wrote with it */
    record PaymentAnswer(long id, LocalDate receivedOn, long cents, String payer, String remittance) {
        static PaymentAnswer of(Payment payment) {
            return new PaymentAnswer(
                    payment.id(), payment.receivedOn(), payment.cents(), payment.payer(), payment.remittance());
        }
    }

    /** Payments of which nobody knows yet what they are for. */
    @GetMapping("/payments")
    List<PaymentAnswer> unassigned() {
        return desk.unassignedPayments().stream().map(PaymentAnswer::of).toList();
    }

    /** @param invoice id of the invoice of which what was open came in */
    record Received(Long invoice, LocalDate receivedOn) {}

    @PostMapping("/payments")
    InvoiceAnswer note(@RequestBody Received received) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (received.invoice() == null) {
            faults.put("invoice", "invoice-empty");
        }
        if (received.receivedOn() == null || received.receivedOn().isAfter(desk.today())) {
            faults.put("receivedOn", "date-future");
        }
        if (!faults.isEmpty()) {
            throw new FaultyCall(faults);
        }
        return InvoiceAnswer.of(desk.paid(desk.invoice(received.invoice()), received.receivedOn()));
    }

    /** @param invoice id of the invoice that the payment is for */
    record Purpose(Long invoice) {}

    @PostMapping("/payments/{id}/assign")
    InvoiceAnswer assign(@PathVariable long id, @RequestBody Purpose purpose) {
        if (purpose.invoice() == null) {
            throw new FaultyCall(Map.of("invoice", "invoice-empty"));
        }
        return InvoiceAnswer.of(desk.assign(id, desk.invoice(purpose.invoice())));
    }

    /**
     * Reads a bank statement (camt.053). The same one again notes nothing twice.
     *
     * @param statement the file as the bank gives it
     */
    @PostMapping("/payments/statements")
    Invoices.StatementRead read(@RequestBody byte[] statement) {
        return desk.readStatement(statement);
    }
}
