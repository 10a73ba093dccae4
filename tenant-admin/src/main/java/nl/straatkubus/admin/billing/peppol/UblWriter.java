package nl.straatkubus.admin.billing.peppol;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a bill as UBL 2.1 in the order that its schema wants; invoice and credit note differ in a few names. */
public final class UblWriter {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CUSTOMIZATION =
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String CREDIT_TRANSFER = "30";

    private final XMLStreamWriter xml;
    private final Bill bill;

    private UblWriter(XMLStreamWriter xml, Bill bill) {
        this.xml = xml;
        this.bill = bill;
    }

    public static byte[] write(Bill bill) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            // Java's own: another one that lies on the class path refuses names with a colon.
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            new UblWriter(xml, bill).document();
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("E-invoice " + bill.number() + " could not be written", failure);
        }
        return file.toByteArray();
    }

    private void document() throws XMLStreamException {
        String root = bill.credit() ? "CreditNote" : "Invoice";
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(UBL + root + "-2");
        xml.writeNamespace("cac", UBL + "CommonAggregateComponents-2");
        xml.writeNamespace("cbc", UBL + "CommonBasicComponents-2");
        head();
        party("AccountingSupplierParty", bill.supplier());
        party("AccountingCustomerParty", bill.customer());
        payment();
        vat();
        totals();
        line();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void head() throws XMLStreamException {
        basic("CustomizationID", CUSTOMIZATION);
        basic("ProfileID", PROFILE);
        basic("ID", bill.number());
        basic("IssueDate", bill.issued().toString());
        if (!bill.credit()) {
            basic("DueDate", bill.due().toString());
        }
        basic(bill.credit() ? "CreditNoteTypeCode" : "InvoiceTypeCode", bill.credit() ? "381" : "380");
        basic("DocumentCurrencyCode", "EUR");
        if (!bill.buyerReference().isEmpty()) {
            basic("BuyerReference", bill.buyerReference());
        }
        period();
        if (!bill.orderNumber().isEmpty()) {
            open("OrderReference");
            basic("ID", bill.orderNumber());
            close();
        }
        if (bill.credits().isPresent()) {
            open("BillingReference");
            open("InvoiceDocumentReference");
            basic("ID", bill.credits().get());
            close();
            close();
        }
    }

    private void period() throws XMLStreamException {
        open("InvoicePeriod");
        basic("StartDate", bill.from().toString());
        basic("EndDate", bill.until().toString());
        close();
    }

    private void party(String role, Bill.Party party) throws XMLStreamException {
        open(role);
        open("Party");
        identifier("EndpointID", party.endpoint());
        open("PartyName");
        basic("Name", party.name());
        close();
        open("PostalAddress");
        basicUnlessEmpty("StreetName", party.street());
        basicUnlessEmpty("CityName", party.city());
        basicUnlessEmpty("PostalZone", party.postcode());
        open("Country");
        basic("IdentificationCode", party.country());
        close();
        close();
        if (!party.vatNumber().isEmpty()) {
            open("PartyTaxScheme");
            basic("CompanyID", party.vatNumber());
            taxScheme();
            close();
        }
        open("PartyLegalEntity");
        basic("RegistrationName", party.name());
        if (!party.legal().value().isEmpty()) {
            identifier("CompanyID", party.legal());
        }
        close();
        close();
        close();
    }

    private void payment() throws XMLStreamException {
        open("PaymentMeans");
        basic("PaymentMeansCode", CREDIT_TRANSFER);
        basic("PaymentID", bill.number());
        open("PayeeFinancialAccount");
        basic("ID", bill.iban().replace(" ", ""));
        close();
        close();
    }

    private void vat() throws XMLStreamException {
        open("TaxTotal");
        amount("TaxAmount", bill.vatCents());
        open("TaxSubtotal");
        amount("TaxableAmount", bill.netCents());
        amount("TaxAmount", bill.vatCents());
        taxCategory("TaxCategory", true);
        close();
        close();
    }

    private void taxCategory(String name, boolean withReason) throws XMLStreamException {
        open(name);
        basic("ID", bill.isReverseCharge() ? "AE" : "S");
        basic("Percent", Integer.toString(bill.vatPercentage()));
        if (withReason && bill.isReverseCharge()) {
            basic("TaxExemptionReasonCode", "VATEX-EU-AE");
            basic("TaxExemptionReason", "Reverse charge");
        }
        taxScheme();
        close();
    }

    private void taxScheme() throws XMLStreamException {
        open("TaxScheme");
        basic("ID", "VAT");
        close();
    }

    private void totals() throws XMLStreamException {
        open("LegalMonetaryTotal");
        amount("LineExtensionAmount", bill.netCents());
        amount("TaxExclusiveAmount", bill.netCents());
        amount("TaxInclusiveAmount", bill.netCents() + bill.vatCents());
        amount("PayableAmount", bill.netCents() + bill.vatCents());
        close();
    }

    private void line() throws XMLStreamException {
        open(bill.credit() ? "CreditNoteLine" : "InvoiceLine");
        basic("ID", "1");
        xml.writeStartElement("cbc:" + (bill.credit() ? "CreditedQuantity" : "InvoicedQuantity"));
        xml.writeAttribute("unitCode", "C62");
        xml.writeCharacters("1");
        xml.writeEndElement();
        amount("LineExtensionAmount", bill.netCents());
        period();
        open("Item");
        basic("Name", bill.line());
        taxCategory("ClassifiedTaxCategory", false);
        close();
        open("Price");
        amount("PriceAmount", bill.netCents());
        close();
        close();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement("cac:" + name);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void basic(String name, String text) throws XMLStreamException {
        xml.writeStartElement("cbc:" + name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void basicUnlessEmpty(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            basic(name, text);
        }
    }

    private void identifier(String name, Bill.Identifier identifier) throws XMLStreamException {
        xml.writeStartElement("cbc:" + name);
        xml.writeAttribute("schemeID", identifier.scheme());
        xml.writeCharacters(identifier.value());
        xml.writeEndElement();
    }

    private void amount(String name, long cents) throws XMLStreamException {
        xml.writeStartElement("cbc:" + name);
        xml.writeAttribute("currencyID", "EUR");
        xml.writeCharacters(BigDecimal.valueOf(cents, 2).toPlainString());
        xml.writeEndElement();
    }
}
