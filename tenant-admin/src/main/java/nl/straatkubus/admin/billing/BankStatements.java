package nl.straatkubus.admin.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds out what the payments of a statement are for: by the number of the invoice in what the payer wrote. Money that
 * went out is not looked at: what is paid back is noted by who does it.
 */
@Component
final class BankStatements {
    // Payers write 2026-0041, 2026 0041 and 20260041.
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(20\\d{2})[-\\s/.]?(\\d{4})(?!\\d)");

    private final InvoiceTable table;
    private final Settlement settlement;

    BankStatements(InvoiceTable table, Settlement settlement) {
        this.table = table;
        this.settlement = settlement;
    }

    Invoices.StatementRead note(List<Camt053.Entry> entries) {
        List<String> matched = new ArrayList<>();
        int unmatched = 0;
        int known = 0;
        for (Camt053.Entry entry : entries) {
            if (entry.cents() <= 0) {
                continue;
            }
            Optional<String> number = number(entry.remittance());
            boolean isNew = settlement.note(new PaymentTable.New(
                    number.flatMap(table::idOf),
                    entry.bookedOn(),
                    entry.cents(),
                    entry.payer(),
                    entry.remittance(),
                    "statement",
                    "statement-" + entry.reference()));
            if (!isNew) {
                known++;
            } else if (number.isPresent()) {
                matched.add(number.get());
            } else {
                unmatched++;
            }
        }
        return new Invoices.StatementRead(matched, unmatched, known);
    }

    /** A payment for several invoices, or for none that is known, is for a person to look at. */
    private Optional<String> number(String remittance) {
        Matcher found = NUMBER.matcher(remittance);
        List<String> numbers = new ArrayList<>();
        while (found.find()) {
            String number = found.group(1) + "-" + found.group(2);
            if (!numbers.contains(number) && table.idOf(number).isPresent()) {
                numbers.add(number);
            }
        }
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    }
}
