package nl.straatkubus.admin.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.straatkubus.admin.billing.peppol.PeppolRules;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Seller;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** Every e-invoice that leaves keeps the official rules. */
class EInvoicesTest {
    private static final int HOW_MANY = 200;
    private static final PeppolRules RULES = new PeppolRules();
    private static final Seller ALMERE = new Seller(
            "Gemeente Almere",
            "32165773",
            "NL002564219B01",
            "NL91ABNA0417164300",
            "Stadhuisplein 1",
            "1315 HR",
            "Almere",
            "facturen@almere.example");
    private static final Customer BY_OIN = customer("00000001001299992000", "24418030", "NL001874487B01", "NL", "");
    private static final Customer BY_KVK = customer("", "24418030", "", "NL", "Afd. Inkoop & Facturen");
    private static final Customer ABROAD = customer("", "", "BE0207487291", "BE", "");
    private static final List<Customer> CUSTOMERS = List.of(BY_OIN, BY_KVK, ABROAD);

    private final EInvoices eInvoices = new EInvoices(ALMERE, RULES);

    @Test
    void twoHundredWithRoundingsCreditsAndBothVatCasesAreValid() {
        Random random = new Random(210521);
        List<String> broken = new ArrayList<>();
        for (int n = 1; n <= HOW_MANY; n++) {
            Customer customer = CUSTOMERS.get(n % CUSTOMERS.size());
            // Odd amounts and small ones: where the cents of the VAT are rounded.
            Money net = new Money(n % 7 == 0 ? 1 + random.nextInt(9) : 1 + random.nextLong(9_999_999));
            Invoice invoice = invoice(n, customer, net);
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
            try {
                assertThat(eInvoices.write(invoice, customer, day)).isPresent();
            } catch (InvoiceRefused refused) {
                broken.add(refused.getMessage());
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theRulesDoJudge() {
        byte[] good = eInvoices
                .write(invoice(1, BY_OIN, Money.euros(100)), BY_OIN, LocalDate.of(2026, 5, 1))
                .orElseThrow();
        String text = new String(good, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("schemeID=\"0190\">00000001001299992000")
                .contains("schemeID=\"0106\">32165773")
                .contains("<cbc:PayableAmount currencyID=\"EUR\">121.00<");
        assertThat(broken(text.replace(">121.00<", ">121.01<"))).anyMatch(fault -> fault.contains("BR-CO-15"));
        assertThat(broken(text.replaceAll("<cac:OrderReference>.*?</cac:OrderReference>", "")))
                .anyMatch(fault -> fault.contains("PEPPOL-EN16931-R003"));
        assertThatThrownBy(() -> RULES.broken("not xml".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoCannotBeAddressedGetsPaper() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        Customer nameless = customer("", "", "", "NL", "ref");
        assertThat(eInvoices.write(invoice(1, nameless, Money.euros(10)), nameless, day))
                .isEmpty();
        Customer farAway = customer("", "", "ATU12345678", "AT", "ref");
        assertThat(eInvoices.write(invoice(1, farAway, Money.euros(10)), farAway, day))
                .isEmpty();
    }

    private static List<String> broken(String ubl) {
        return RULES.broken(ubl.getBytes(StandardCharsets.UTF_8));
    }

    private static Invoice invoice(int n, Customer customer, Money net) {
        VatCase vat = VatCase.of(customer);
        boolean credit = n % 4 == 0;
        boolean ordered = customer.buyerReference().isEmpty() || n % 2 == 0;
        return new Invoice(
                n,
                "2026-%04d".formatted(n),
                credit ? InvoiceKind.CREDIT : n % 5 == 0 ? InvoiceKind.UPGRADE : InvoiceKind.YEAR,
                new MunicipalityCode("GM0505"),
                "Dordrecht",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2027, 2, 28),
                net,
                net.percent(vat.percentage()),
                vat,
                ordered ? "45000" + n : "",
                credit ? Optional.of("2025-0099") : Optional.empty(),
                Money.ZERO,
                Money.ZERO,
                LocalDate.of(2026, 3, 1),
                Optional.empty(),
                Optional.empty(),
                new InvoiceState.Draft());
    }

    private static Customer customer(String oin, String kvk, String vat, String country, String reference) {
        return new Customer(
                "Gemeente Dordrecht",
                kvk,
                oin,
                vat,
                "Spuiboulevard 300",
                "3311 GR",
                "Dordrecht",
                country,
                "I. Koop",
                "inkoop@dordrecht.example",
                "facturen@dordrecht.example",
                reference,
                "nl");
    }
}
