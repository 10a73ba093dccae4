package nl.straatkubus.admin.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.admin.billing.peppol.Bill;
import nl.straatkubus.admin.billing.peppol.PeppolRules;
import nl.straatkubus.admin.billing.peppol.UblWriter;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Seller;
import nl.straatkubus.admin.wording.Wording;
import org.springframework.stereotype.Component;

/** E-invoices of our invoices; none leaves that breaks a rule. */
@Component
class EInvoices {
    private static final String KVK = "0106";
    private static final String OIN = "0190";
    /** Address schemes of neighbours by VAT number; elsewhere an invoice goes on paper. */
    private static final Map<String, String> BY_VAT = Map.of("BE", "9925", "DE", "9930", "FR", "9957", "LU", "9938");

    private final Seller seller;
    private final PeppolRules rules;

    EInvoices(Seller seller, PeppolRules rules) {
        this.seller = seller;
        this.rules = rules;
    }

    /**
     * @param on the day on which it is sent
     * @return empty where the customer has no address in the network, or neither order number nor reference
     * @throws InvoiceRefused when it would break a rule
     */
    Optional<byte[]> write(Invoice invoice, Customer customer, LocalDate on) {
        boolean referred =
                !invoice.orderNumber().isEmpty() || !customer.buyerReference().isEmpty();
        Optional<Bill.Identifier> address = address(customer).filter(_ -> referred && seller.isComplete());
        return address.map(endpoint -> checked(invoice, UblWriter.write(bill(invoice, customer, endpoint, on))));
    }

    private byte[] checked(Invoice invoice, byte[] ubl) {
        List<String> broken = rules.broken(ubl);
        if (!broken.isEmpty()) {
            throw new InvoiceRefused(
                    InvoiceRefused.Reason.RULE_BROKEN,
                    "E-invoice " + invoice.number() + " breaks a rule: " + String.join("; ", broken));
        }
        return ubl;
    }

    private static Optional<Bill.Identifier> address(Customer customer) {
        if (!customer.isDutch()) {
            return Optional.ofNullable(BY_VAT.get(customer.country()))
                    .filter(_ -> !customer.vatNumber().isEmpty())
                    .map(scheme -> new Bill.Identifier(scheme, customer.vatNumber()));
        }
        Bill.Identifier registered = customer.oin().isEmpty()
                ? new Bill.Identifier(KVK, customer.kvk())
                : new Bill.Identifier(OIN, customer.oin());
        return Optional.of(registered).filter(identifier -> !identifier.value().isEmpty());
    }

    private Bill bill(Invoice invoice, Customer customer, Bill.Identifier endpoint, LocalDate on) {
        Bill.Identifier own = new Bill.Identifier(KVK, seller.kvk());
        return new Bill(
                invoice.isCreditNote(),
                invoice.number(),
                on,
                on.plusDays(Invoice.DAYS_TO_PAY),
                invoice.firstDay(),
                invoice.lastDay(),
                customer.buyerReference(),
                invoice.orderNumber(),
                invoice.credits(),
                new Bill.Party(
                        seller.name(),
                        own,
                        own,
                        seller.vatNumber(),
                        seller.street(),
                        seller.city(),
                        seller.postcode(),
                        "NL"),
                new Bill.Party(
                        customer.name(),
                        endpoint,
                        customer.isDutch() ? endpoint : new Bill.Identifier("", ""),
                        customer.vatNumber(),
                        customer.street(),
                        customer.city(),
                        customer.postcode(),
                        customer.country()),
                seller.iban(),
                invoice.net().cents(),
                invoice.vat().cents(),
                invoice.vatCase().percentage(),
                InvoicePaper.line(invoice, new Wording(customer.locale())));
    }
}
