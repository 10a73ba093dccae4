package nl.straatkubus.admin.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How far an invoice is, today. */
public sealed interface InvoiceState {
    /** Has its number, was not sent. */
    record Draft() implements InvoiceState {}

    record Sent(LocalDate due) implements InvoiceState {}

    /** @param days since the day on which it should have been paid, at least 1 */
    record Overdue(LocalDate due, int days) implements InvoiceState {}

    record Paid(LocalDate on) implements InvoiceState {}

    /** Nothing was paid and nothing is to be: credit notes gave back all of it. */
    record Credited(LocalDate on) implements InvoiceState {}

    /** Of a credit note: it was sent, and counts in the invoice of which it gives back. */
    record Settled(LocalDate on) implements InvoiceState {}

    /** The name of the state in the API and in message keys. */
    default String code() {
        return switch (this) {
            case Draft _ -> "draft";
            case Sent _ -> "sent";
            case Overdue _ -> "overdue";
            case Paid _ -> "paid";
            case Credited _ -> "credited";
            case Settled _ -> "settled";
        };
    }

    /**
     * @param settled the day on which nothing was left to pay
     * @param received whether anything was paid
     */
    static InvoiceState on(
            LocalDate today,
            InvoiceKind kind,
            Optional<LocalDate> sent,
            Optional<LocalDate> settled,
            boolean received) {
        if (settled.isPresent()) {
            return received ? new Paid(settled.get()) : new Credited(settled.get());
        }
        if (sent.isEmpty()) {
            return new Draft();
        }
        if (kind == InvoiceKind.CREDIT) {
            return new Settled(sent.get());
        }
        LocalDate due = sent.get().plusDays(Invoice.DAYS_TO_PAY);
        return due.isBefore(today)
                ? new Overdue(due, Math.toIntExact(ChronoUnit.DAYS.between(due, today)))
                : new Sent(due);
    }
}
