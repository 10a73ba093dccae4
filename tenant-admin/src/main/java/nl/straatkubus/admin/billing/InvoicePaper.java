package nl.straatkubus.admin.billing;

import static nl.straatkubus.platform.paper.TaggedPdf.escaped;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Seller;
import nl.straatkubus.admin.wording.Wording;
import nl.straatkubus.platform.paper.TaggedPdf;
import org.springframework.stereotype.Component;

/**
 * An invoice or credit note on paper, with what article 35a of the Dutch VAT act asks: both parties, VAT number, a number
 * in sequence, dates, what was delivered and when, rate and amount of the VAT.
 */
@Component
class InvoicePaper {
    private final Seller seller;

    InvoicePaper(Seller seller) {
        this.seller = seller;
    }

    /** @param on the day on which it is sent */
    byte[] write(Invoice invoice, Customer customer, LocalDate on) {
        Wording words = new Wording(customer.locale());
        String kind = invoice.isCreditNote() ? "credit" : "invoice";
        String title = words.text("paper." + kind + ".title", invoice.number());
        return TaggedPdf.of(TaggedPdf.opening(words.locale(), title, title, STYLE)
                + "</head><body>"
                + parties(customer, words)
                + "<h1>" + escaped(title) + "</h1>"
                + table(facts(invoice, customer, on, words))
                + lines(invoice, words)
                + closing(invoice, on, words)
                + "</body></html>");
    }

    private String parties(Customer customer, Wording words) {
        return "<div class=\"from\">"
                + block(
                        seller.name(),
                        seller.street(),
                        seller.postcode() + " " + seller.city(),
                        seller.email(),
                        labelled(words, "kvk", seller.kvk()),
                        labelled(words, "vat-number", seller.vatNumber()),
                        labelled(words, "iban", seller.iban()))
                + "</div><div class=\"to\">"
                + block(
                        customer.name(),
                        customer.contactName(),
                        customer.street(),
                        customer.postcode() + " " + customer.city(),
                        customer.isDutch() ? "" : customer.country(),
                        labelled(words, "vat-number", customer.vatNumber()))
                + "</div>";
    }

    private static String labelled(Wording words, String key, String value) {
        return value.isEmpty() ? "" : words.text("paper." + key) + " " + value;
    }

    private static String block(String... lines) {
        return Stream.of(lines)
                .filter(line -> !line.isBlank())
                .map(TaggedPdf::escaped)
                .collect(Collectors.joining("<br/>"));
    }

    /** A name and what it is. */
    private record Fact(String key, String value) {}

    private static List<Fact> facts(Invoice invoice, Customer customer, LocalDate on, Wording words) {
        return Stream.of(
                        new Fact("date", words.day(on)),
                        new Fact("due", invoice.isCreditNote() ? "" : words.day(on.plusDays(Invoice.DAYS_TO_PAY))),
                        new Fact("credits", invoice.credits().orElse("")),
                        new Fact("order-number", invoice.orderNumber()),
                        new Fact("reference", customer.buyerReference()),
                        new Fact("customer", invoice.municipality().value()))
                .filter(fact -> !fact.value().isEmpty())
                .map(fact -> new Fact(words.text("paper." + fact.key()), fact.value()))
                .toList();
    }

    private static String table(List<Fact> facts) {
        return facts.stream()
                .map(fact -> "<tr><th scope=\"row\">" + escaped(fact.key()) + "</th><td>" + escaped(fact.value())
                        + "</td></tr>")
                .collect(Collectors.joining("", "<table class=\"facts\">", "</table>"));
    }

    private static String lines(Invoice invoice, Wording words) {
        String about = line(invoice, words);
        String vat = invoice.vatCase() == VatCase.STANDARD
                ? words.text("paper.vat", Integer.toString(invoice.vatCase().percentage()))
                : words.text("paper.reverse-charge");
        return "<table class=\"lines\"><thead><tr><th scope=\"col\">" + escaped(words.text("paper.line"))
                + "</th><th scope=\"col\" class=\"amount\">" + escaped(words.text("paper.amount"))
                + "</th></tr></thead><tbody>"
                + amount(about, words.amount(invoice.net().cents()), "")
                + amount(words.text("paper.net"), words.amount(invoice.net().cents()), "sum")
                + amount(vat, words.amount(invoice.vat().cents()), "")
                + amount(
                        words.text(invoice.isCreditNote() ? "paper.credited" : "paper.total"),
                        words.amount(invoice.gross().cents()),
                        "total")
                + "</tbody></table>";
    }

    /** What is invoiced, in one line; the e-invoice says the same. */
    static String line(Invoice invoice, Wording words) {
        return words.text(
                "paper.line." + invoice.kind().code(), words.day(invoice.firstDay()), words.day(invoice.lastDay()));
    }

    private static String amount(String name, String value, String style) {
        return "<tr class=\"" + style + "\"><td>" + escaped(name) + "</td><td class=\"amount\">" + escaped(value)
                + "</td></tr>";
    }

    private String closing(Invoice invoice, LocalDate on, Wording words) {
        String text = invoice.isCreditNote()
                ? words.text("paper.credit.closing", invoice.credits().orElse(""))
                : words.text(
                        "paper.invoice.closing",
                        words.day(on.plusDays(Invoice.DAYS_TO_PAY)),
                        seller.iban(),
                        seller.name(),
                        invoice.number());
        return "<p class=\"closing\">" + escaped(text) + "</p>";
    }

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm; }
            body { font-family: 'Open Sans'; font-size: 10pt; line-height: 1.45; color: #181b1b; }
            h1 { font-size: 18pt; font-weight: normal; margin: 24pt 0 8pt; }
            .from { text-align: right; color: #454b4b; }
            .to { margin-top: 12pt; }
            table { width: 100%; border-collapse: collapse; }
            th { text-align: left; font-weight: normal; color: #454b4b; }
            th, td { padding: 3pt 6pt 3pt 0; vertical-align: top; }
            .facts { width: 70%; }
            .facts th { width: 45%; }
            .lines { margin-top: 16pt; }
            .lines th, .lines td { padding: 5pt 0; border-bottom: 0.5pt solid #d5d9d7; }
            .amount { text-align: right; width: 25%; }
            .total td { font-size: 12pt; border-bottom: 1pt solid #181b1b; }
            .closing { margin-top: 16pt; }
            """;
}
