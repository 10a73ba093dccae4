package nl.straatkubus.admin.billing;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the booked payments of a bank statement: ISO 20022 camt.053, any version, as Dutch banks give it. Elements are
 * known by their local names, which did not change between the versions. An entry of several transactions (a batch) gives
 * one payment for each.
 */
final class Camt053 {
    private static final XMLInputFactory XML = factory();
    private static final String EURO = "EUR";

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private Draft entry;
    private Draft transaction;
    private int transactions;
    private boolean begun;

    private Camt053() {}

    /**
     * A payment on the account.
     *
     * @param reference the bank's own, the same in every statement that has it
     * @param cents above zero for money that came in
     */
    record Entry(String reference, LocalDate bookedOn, long cents, String payer, String remittance) {}

    /** @throws StatementUnreadable for anything that is no camt.053 */
    static List<Entry> read(byte[] file) {
        Camt053 statement = new Camt053();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(file));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> statement.start(xml);
                    case XMLStreamConstants.CHARACTERS -> statement.text(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> statement.end(xml.getLocalName());
                    default -> {
                        // Comments and white space say nothing.
                    }
                }
            }
        } catch (XMLStreamException | IllegalArgumentException | java.time.DateTimeException failure) {
            throw new StatementUnreadable("No camt.053 statement: " + failure.getMessage(), failure);
        }
        if (!statement.begun) {
            throw new StatementUnreadable("No camt.053 statement: it holds no statement", null);
        }
        return List.copyOf(statement.entries);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // A statement comes from outside: no declarations, nothing fetched.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (path.isEmpty() && !name.equals("Document") || path.size() == 1 && !name.equals("BkToCstmrStmt")) {
            throw new IllegalArgumentException("it begins with " + name);
        }
        begun |= path.size() == 1;
        path.add(name);
        switch (name) {
            case "Ntry" -> {
                entry = new Draft();
                transactions = 0;
            }
            case "TxDtls" -> {
                transaction = new Draft(entry);
                transactions++;
            }
            case "Amt" -> {
                if (entry != null && !EURO.equals(xml.getAttributeValue(null, "Ccy")) && isOwn()) {
                    throw new IllegalArgumentException("an amount that is not in euros");
                }
            }
            default -> {
                // Everything else is told by its text.
            }
        }
    }

    /** Whether the element stands directly in the entry or its transaction, not in a detail of another currency. */
    private boolean isOwn() {
        String parent = path.size() < 2 ? "" : path.get(path.size() - 2);
        return parent.equals("Ntry") || parent.equals("TxDtls");
    }

    private void text(String text) {
        if (entry == null || text.isBlank()) {
            return;
        }
        Draft here = transaction == null ? entry : transaction;
        String where = String.join("/", path.subList(Math.max(0, path.size() - 4), path.size()));
        String name = path.getLast();
        if (name.equals("Amt") && isOwn()) {
            here.cents = new BigDecimal(text.strip()).movePointRight(2).longValueExact();
        } else if (name.equals("CdtDbtInd") && isOwn()) {
            here.credit = text.strip().equals("CRDT");
        } else if (where.endsWith("BookgDt/Dt")) {
            entry.bookedOn = LocalDate.parse(text.strip());
        } else if (where.endsWith("BookgDt/DtTm")) {
            entry.bookedOn = LocalDate.parse(text.strip().substring(0, 10));
        } else if (name.equals("AcctSvcrRef")) {
            here.reference = text.strip();
        } else if (name.equals("NtryRef") && here.reference.isEmpty()) {
            here.reference = text.strip();
        } else if (where.endsWith("Dbtr/Nm") || where.endsWith("Dbtr/Pty/Nm")) {
            here.payer = text.strip();
        } else if (name.equals("Ustrd") || where.endsWith("CdtrRefInf/Ref") || name.equals("EndToEndId")) {
            here.remittance = (here.remittance + " " + text.strip()).strip();
        } else if (where.endsWith("Ntry/Sts") || where.endsWith("Sts/Cd")) {
            entry.booked = text.strip().equals("BOOK");
        }
    }

    private void end(String name) {
        path.removeLast();
        if (name.equals("TxDtls")) {
            finish(transaction, transactions);
            transaction = null;
        } else if (name.equals("Ntry")) {
            if (transactions == 0) {
                finish(entry, 0);
            }
            entry = null;
        }
    }

    private void finish(Draft draft, int part) {
        if (!entry.booked) {
            return;
        }
        if (entry.bookedOn == null) {
            throw new IllegalArgumentException("an entry without a booking date");
        }
        entries.add(new Entry(
                reference(draft, part),
                entry.bookedOn,
                draft.credit ? draft.cents : -draft.cents,
                draft.payer,
                draft.remittance));
    }

    /** Where a bank gives no reference the payment itself names it, and how many just like it came before on that day. */
    private String reference(Draft draft, int part) {
        String own = draft.reference.isEmpty() ? entry.reference : draft.reference;
        if (!own.isEmpty()) {
            return own + (part > 1 ? "-" + part : "");
        }
        String itself = String.join(
                "|",
                entry.bookedOn.toString(),
                Long.toString(draft.cents),
                Boolean.toString(draft.credit),
                draft.payer,
                draft.remittance);
        return itself + "|" + alike.merge(itself, 1, Integer::sum);
    }

    /** What was read of an entry or a transaction so far; a transaction begins as its entry. */
    private static final class Draft {
        private String reference = "";
        private LocalDate bookedOn;
        private long cents;
        private boolean credit = true;
        private boolean booked = true;
        private String payer = "";
        private String remittance = "";

        Draft() {}

        Draft(Draft entry) {
            cents = entry.cents;
            credit = entry.credit;
            bookedOn = entry.bookedOn;
        }
    }
}
