package nl.straatkubus.admin.billing;

import com.stripe.param.CreditNoteCreateParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.InvoiceCreateParams;
import com.stripe.param.InvoiceCreateParams.PaymentSettings;
import com.stripe.param.InvoiceCreateParams.PaymentSettings.PaymentMethodOptions;
import java.util.Map;
import nl.straatkubus.admin.customer.Customer;

/** The forms that Stripe wants, filled from our own records. */
final class StripeForms {
    /** Where Stripe's invoice keeps our number. */
    static final String NUMBER = "straatkubus_invoice";

    private static final int LONGEST_VALUE = 140;

    private StripeForms() {}

    static CustomerCreateParams newCustomer(String municipality, Customer customer, String email) {
        CustomerCreateParams.Builder form = CustomerCreateParams.builder()
                .setName(customer.name())
                .setEmail(email)
                .addPreferredLocale(customer.language())
                .putMetadata("municipality", municipality)
                .putAllMetadata(identifiers(customer))
                .setAddress(CustomerCreateParams.Address.builder()
                        .setLine1(customer.street())
                        .setPostalCode(customer.postcode())
                        .setCity(customer.city())
                        .setCountry(customer.country())
                        .build());
        if (!customer.vatNumber().isEmpty()) {
            form.addTaxIdData(CustomerCreateParams.TaxIdData.builder()
                    .setType(CustomerCreateParams.TaxIdData.Type.EU_VAT)
                    .setValue(customer.vatNumber())
                    .build());
        }
        return form.build();
    }

    static CustomerUpdateParams changedCustomer(Customer customer, String email) {
        return CustomerUpdateParams.builder()
                .setName(customer.name())
                .setEmail(email)
                .putAllMetadata(identifiers(customer))
                .setAddress(CustomerUpdateParams.Address.builder()
                        .setLine1(customer.street())
                        .setPostalCode(customer.postcode())
                        .setCity(customer.city())
                        .setCountry(customer.country())
                        .build())
                .build();
    }

    private static Map<String, String> identifiers(Customer customer) {
        return Map.of("kvk", customer.kvk(), "oin", customer.oin(), "vat_number", customer.vatNumber());
    }

    static InvoiceCreateParams header(Invoice invoice, String customer) {
        InvoiceCreateParams.Builder form = InvoiceCreateParams.builder()
                .setCustomer(customer)
                .setNumber(invoice.number())
                .setCurrency("eur")
                .setCollectionMethod(InvoiceCreateParams.CollectionMethod.SEND_INVOICE)
                .setDaysUntilDue((long) Invoice.DAYS_TO_PAY)
                .setAutoAdvance(false)
                .setPaymentSettings(bankTransfer())
                .putMetadata(NUMBER, invoice.number());
        if (!invoice.orderNumber().isEmpty()) {
            form.addCustomField(InvoiceCreateParams.CustomField.builder()
                    .setName("Inkoopordernummer")
                    .setValue(shortened(invoice.orderNumber()))
                    .build());
        }
        return form.build();
    }

    private static PaymentSettings bankTransfer() {
        return PaymentSettings.builder()
                .addPaymentMethodType(PaymentSettings.PaymentMethodType.CUSTOMER_BALANCE)
                .setPaymentMethodOptions(PaymentMethodOptions.builder()
                        .setCustomerBalance(PaymentMethodOptions.CustomerBalance.builder()
                                .setFundingType("bank_transfer")
                                .setBankTransfer(PaymentMethodOptions.CustomerBalance.BankTransfer.builder()
                                        .setType("eu_bank_transfer")
                                        .setEuBankTransfer(
                                                PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer
                                                        .builder()
                                                        .setCountry("NL")
                                                        .build())
                                        .build())
                                .build())
                        .build())
                .build();
    }

    /** @param paid money was received: it is paid back outside Stripe, by bank */
    static CreditNoteCreateParams creditNote(Invoice note, String reference, boolean paid) {
        CreditNoteCreateParams.Builder form = CreditNoteCreateParams.builder()
                .setInvoice(reference)
                .setAmount(note.gross().cents())
                .setMemo("Creditnota " + note.number())
                .putMetadata(NUMBER, note.number());
        if (paid) {
            form.setOutOfBandAmount(note.gross().cents());
        }
        return form.build();
    }

    static String description(Invoice invoice) {
        return "Straatkubus, licentie " + invoice.firstDay() + " t/m " + invoice.lastDay();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }
}
