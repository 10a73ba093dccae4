package nl.straatkubus.admin.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far an invoice is, today. */
public sealed interface InvoiceState {
    /** Has its number, was not sent. */
    record Draft() implements InvoiceState {}

    record Sent(LocalDate due) implements InvoiceState {}

    /** @param days since the day on which it should have been paid, at least 1 */
    record Overdue(LocalDate due, int days) implements InvoiceState {}

    record Paid(LocalDate on) implements InvoiceState {}

    /** The name of the state in the API and in message keys. */
    default String code() {
        return switch (this) {
            case Draft _ -> "draft";
            case Sent _ -> "sent";
            case Overdue _ -> "overdue";
            case Paid _ -> "paid";
        };
    }

    /** @param sent null for a draft, as {@code paid} is for what was not paid */
    static InvoiceState on(LocalDate today, LocalDate sent, LocalDate paid) {
        if (paid != null) {
            return new Paid(paid);
        }
        if (sent == null) {
            return new Draft();
        }
        LocalDate due = sent.plusDays(Invoice.DAYS_TO_PAY);
        return due.isBefore(today)
                ? new Overdue(due, Math.toIntExact(ChronoUnit.DAYS.between(due, today)))
                : new Sent(due);
    }
}
