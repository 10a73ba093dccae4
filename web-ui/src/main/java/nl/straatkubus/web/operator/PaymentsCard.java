package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.InvoiceRefused;
import nl.straatkubus.admin.billing.Invoices.StatementRead;
import nl.straatkubus.admin.billing.Payment;
import nl.straatkubus.admin.billing.StatementUnreadable;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Words;

/** Reads bank statements, and asks what a payment without a number was for. */
final class PaymentsCard extends Div {
    private final transient OperatorDesk desk;
    private final transient Words words;
    private final transient Runnable afterwards;
    private final FileDrop drop;
    private final Button read = new Button();

    PaymentsCard(OperatorDesk desk, Words words, Runnable afterwards) {
        this.desk = desk;
        this.words = words;
        this.afterwards = afterwards;
        addClassNames("op-card", "op-padded");
        drop = new FileDrop(getTranslation("operator.payments.statement"), 1, Set.of(".xml"), this::changed);
        read.setText(getTranslation("operator.payments.read"));
        read.setEnabled(false);
        read.addClickListener(_ -> read());
        Div foot = new Div(read);
        foot.addClassName("op-row-end");
        Paragraph about = new Paragraph(getTranslation("operator.payments.about"));
        about.addClassName("op-quiet-text");
        add(new H2(getTranslation("operator.payments.title")), about, drop, foot);
        List<Payment> unassigned = desk.unassignedPayments();
        if (!unassigned.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("op-invoices");
            unassigned.forEach(payment -> list.add(line(payment)));
            add(new H2(getTranslation("operator.payments.unassigned")), list);
        }
    }

    private void changed() {
        getUI().ifPresent(ui -> ui.access(() -> read.setEnabled(!drop.files().isEmpty())));
    }

    private void read() {
        try {
            Path file = drop.files().getFirst();
            StatementRead found = desk.readStatement(Files.readAllBytes(file));
            Done.say(
                    getTranslation("operator.payments.done", found.matched().size(), found.unmatched(), found.known()));
            afterwards.run();
        } catch (StatementUnreadable unreadable) {
            Done.refuse(getTranslation("operator.payments.unreadable"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Component line(Payment payment) {
        Span amount = new Span(words.cents(payment.cents()));
        amount.addClassName("op-number");
        Span about = new Span(words.shortDay(payment.receivedOn()) + " · " + payment.remittance());
        about.addClassName("op-quiet-text");
        Button assign = new Button(getTranslation("operator.payments.assign"), _ -> choose(payment));
        assign.addClassName("op-small");
        String payer = payment.payer().isEmpty() ? getTranslation("operator.payments.no-payer") : payment.payer();
        return new ListItem(new Span(payer), amount, about, assign);
    }

    private void choose(Payment payment) {
        List<Invoice> open = desk.invoices().stream()
                .filter(invoice -> invoice.sentOn().isPresent() && !invoice.isCreditNote())
                .filter(invoice -> !invoice.open().isZero())
                .toList();
        Select<Invoice> invoice = new Select<>();
        invoice.setLabel(getTranslation("operator.payments.invoice"));
        invoice.setItems(open);
        invoice.setItemLabelGenerator(
                one -> one.number() + ", " + one.municipalityName() + ", " + words.amount(one.open()));
        invoice.setWidthFull();
        Dialog dialog = new Dialog(invoice);
        dialog.setHeaderTitle(getTranslation("operator.payments.assign.title", words.cents(payment.cents())));
        dialog.setWidth("min(480px, 96vw)");
        Button assign = new Button(getTranslation("operator.payments.assign"), _ -> {
            if (invoice.getValue() != null) {
                assign(payment, invoice.getValue());
                dialog.close();
            }
        });
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("operator.cancel"), _ -> dialog.close()), assign);
        dialog.open();
    }

    private void assign(Payment payment, Invoice invoice) {
        try {
            desk.assign(payment.id(), invoice);
            Done.say(getTranslation("operator.invoice.done", invoice.number()));
        } catch (InvoiceRefused refused) {
            Done.refuse(getTranslation("operator.refused." + refused.reason().code()));
        }
        afterwards.run();
    }
}
