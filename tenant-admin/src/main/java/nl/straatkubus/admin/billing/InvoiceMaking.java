package nl.straatkubus.admin.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.admin.licence.TermAgreed;
import nl.straatkubus.admin.licence.TermChanged;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes drafts of what follows from a licence. Each method takes part in the transaction that changed the licence: both
 * are there or neither.
 */
@Component
final class InvoiceMaking {
    private final InvoiceTable table;
    private final Settlement settlement;
    private final Customers customers;
    private final Clock clock;

    InvoiceMaking(InvoiceTable table, Settlement settlement, Customers customers, Clock clock) {
        this.table = table;
        this.settlement = settlement;
        this.customers = customers;
        this.clock = clock;
    }

    @EventListener
    void agreed(TermAgreed agreed) {
        Term term = agreed.term();
        add(
                agreed.licence(),
                agreed.municipality(),
                InvoiceKind.YEAR,
                term.first(),
                term,
                term.price(),
                term.orderNumber());
    }

    @EventListener
    void upgraded(TermChanged.Upgraded dearer) {
        add(
                dearer.licence(),
                dearer.municipality(),
                InvoiceKind.UPGRADE,
                dearer.from(),
                dearer.term(),
                dearer.supplement(),
                dearer.orderNumber());
    }

    private void add(
            long licence,
            MunicipalityCode municipality,
            InvoiceKind kind,
            LocalDate first,
            Term term,
            Money net,
            String orderNumber) {
        if (net.isZero()) {
            return;
        }
        VatCase vat = VatCase.of(customers.of(municipality));
        table.add(
                new InvoiceTable.New(
                        licence,
                        municipality,
                        kind,
                        first,
                        term.last(),
                        net,
                        net.percent(vat.percentage()),
                        vat,
                        orderNumber,
                        Optional.empty()),
                Days.today(clock));
    }

    /** What a year and its upgrades asked is given back newest first, so that no credit note exceeds its invoice. */
    @EventListener
    void credited(TermChanged.Credited back) {
        Money left = back.amount();
        for (Invoice invoice :
                table.ofYear(back.licence(), back.term().first(), back.term().last(), Days.today(clock))) {
            Money part = left.compareTo(invoice.net()) < 0 ? left : invoice.net();
            if (!part.isZero()) {
                credit(back, invoice, part);
                left = left.minus(part);
            }
        }
    }

    private void credit(TermChanged.Credited back, Invoice invoice, Money net) {
        boolean all = net.equals(invoice.net());
        LocalDate from = back.from().isBefore(invoice.firstDay()) ? invoice.firstDay() : back.from();
        table.add(
                new InvoiceTable.New(
                        back.licence(),
                        back.municipality(),
                        InvoiceKind.CREDIT,
                        from,
                        back.term().last(),
                        net,
                        // All of it gives back exactly the VAT that was asked, however the cents were rounded.
                        all ? invoice.vat() : net.percent(invoice.vatCase().percentage()),
                        invoice.vatCase(),
                        invoice.orderNumber(),
                        Optional.of(invoice.id())),
                Days.today(clock));
        settlement.settle(invoice.id(), Days.today(clock));
    }
}
