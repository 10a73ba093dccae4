package nl.straatkubus.web.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Words;

/** The newest invoices beside the licences. */
final class InvoicesCard extends Div {
    private static final int SHOWN = 5;

    InvoicesCard(List<Invoice> invoices, Words words) {
        addClassName("op-card");
        Div head = new Div(
                new H2(getTranslation("operator.invoices.title")),
                new RouterLink(getTranslation("operator.invoices.all"), InvoicesView.class));
        head.addClassName("op-card-head");
        add(head);
        if (invoices.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("operator.invoices.empty"));
            empty.addClassName("op-empty");
            add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("op-invoices");
        invoices.stream().limit(SHOWN).forEach(invoice -> list.add(line(invoice, words)));
        add(list);
    }

    private static ListItem line(Invoice invoice, Words words) {
        Span name = new Span(invoice.municipalityName());
        Span amount = new Span(words.amount(invoice.net()));
        amount.addClassName("op-number");
        Span number = new Span(invoice.number());
        number.addClassName("op-quiet-text");
        return new ListItem(name, amount, number, StateTag.of(invoice.state(), words));
    }
}
