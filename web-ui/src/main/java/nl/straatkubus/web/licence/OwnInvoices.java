package nl.straatkubus.web.licence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.web.business.DocumentLinks;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Words;

/** The invoices that the municipality received, to take along. */
final class OwnInvoices extends Div {
    OwnInvoices(LicenceDesk desk, Words words) {
        addClassName("op-card");
        Div head = new Div(new H2(getTranslation("operator.invoices.title")));
        head.addClassName("op-card-head");
        add(head);
        List<Invoice> invoices = desk.invoices();
        if (invoices.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("licence.invoices.empty"));
            empty.addClassName("op-empty");
            add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("op-invoices");
        Set<Long> electronic = desk.electronic(invoices);
        for (Invoice invoice : invoices) {
            Span name = new Span(getTranslation(
                    "business.kind." + invoice.kind().code(), invoice.credits().orElse("")));
            Span amount = new Span(words.amount(invoice.gross()));
            amount.addClassName("op-number");
            Span about = new Span(invoice.number() + " · "
                    + words.span(invoice.firstDay(), invoice.lastDay(), getTranslation("operator.until")) + " ");
            about.addClassName("op-quiet-text");
            about.add(new DocumentLinks(
                    invoice, electronic.contains(invoice.id()), document -> desk.document(invoice, document)));
            list.add(new ListItem(name, amount, about, StateTag.of(invoice.state(), words)));
        }
        add(list);
    }
}
