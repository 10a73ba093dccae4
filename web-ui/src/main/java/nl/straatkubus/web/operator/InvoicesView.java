package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.InvoiceRefused;
import nl.straatkubus.admin.billing.InvoiceState;
import nl.straatkubus.web.business.DocumentLinks;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.DayField;

/** All invoices, to send and to note as paid. */
@Route(value = "beheer/facturen", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
public final class InvoicesView extends OperatorPage {
    private final transient OperatorDesk desk;
    private final transient Words words;

    InvoicesView(OperatorDesk desk) {
        super("operator.invoices.title");
        this.desk = desk;
        this.words = new Words(getLocale());
        show();
    }

    private void show() {
        removeAll();
        String about = desk.paymentProvider()
                .map(provider -> getTranslation("operator.invoices.by-provider", provider))
                .orElseGet(() -> getTranslation("operator.invoices.by-hand"));
        add(
                heading(about),
                card(desk.invoices(), "operator.invoices.empty", this::table),
                new PaymentsCard(desk, words, this::show));
    }

    private OperatorTable<Invoice> table(List<Invoice> invoices) {
        Set<Long> electronic = desk.electronic(invoices);
        OperatorTable<Invoice> table = new OperatorTable<>(invoices);
        table.text("number", Invoice::number).setSortable(true);
        table.text("municipality", Invoice::municipalityName).setSortable(true);
        table.text(
                "kind",
                invoice -> getTranslation(
                        "business.kind." + invoice.kind().code(),
                        invoice.credits().orElse("")));
        table.text(
                "term", invoice -> words.span(invoice.firstDay(), invoice.lastDay(), getTranslation("operator.until")));
        table.number("net", invoice -> words.amount(invoice.net()));
        table.number("vat", invoice -> words.amount(invoice.vat()));
        table.number("gross", invoice -> words.amount(invoice.gross()));
        table.component("state", invoice -> StateTag.of(invoice.state(), words));
        table.component(
                "documents",
                invoice -> new DocumentLinks(
                        invoice, electronic.contains(invoice.id()), document -> desk.document(invoice, document)));
        table.component("action", this::action).setTextAlign(ColumnTextAlign.END);
        return table.folded();
    }

    private Component action(Invoice invoice) {
        if (!invoice.overpaid().isZero()) {
            return button("operator.invoice.pay-back", invoice, () -> repayment(invoice));
        }
        return switch (invoice.state()) {
            case InvoiceState.Draft _ -> button("operator.invoice.send", invoice, () -> sending(invoice));
            case InvoiceState.Sent _, InvoiceState.Overdue _ ->
                button("operator.invoice.note-paid", invoice, () -> payment(invoice));
            case InvoiceState.Paid _, InvoiceState.Credited _, InvoiceState.Settled _ -> new Span();
        };
    }

    private Button button(String key, Invoice invoice, Supplier<Dialog> dialog) {
        Button button = new Button(getTranslation(key), _ -> dialog.get().open());
        button.setAriaLabel(getTranslation(key) + ", " + invoice.number());
        button.addClassName("op-small");
        return button;
    }

    private Dialog sending(Invoice invoice) {
        EmailField email = new EmailField(getTranslation("operator.invoice.send.email"));
        email.setRequiredIndicatorVisible(true);
        email.setWidthFull();
        email.setValue(desk.customer(invoice.municipality()).invoiceEmail());
        String sentence = desk.paymentProvider()
                .map(provider -> getTranslation("operator.invoice.send.by-provider", provider))
                .orElseGet(() -> getTranslation("operator.invoice.send.by-hand"));
        return dialog(
                getTranslation("operator.invoice.send.title", invoice.number()),
                getTranslation("operator.invoice.send"),
                () -> {
                    boolean filled = !email.isEmpty() && !email.isInvalid();
                    email.setErrorMessage(getTranslation("operator.fault.email-shape"));
                    email.setInvalid(!filled);
                    return filled
                            && change(() -> desk.send(invoice, email.getValue().strip()));
                },
                new Paragraph(sentence),
                email);
    }

    private Dialog payment(Invoice invoice) {
        DatePicker on = new DayField(getTranslation("operator.invoice.paid-on"));
        on.setValue(desk.today());
        on.setMax(desk.today());
        return dialog(
                getTranslation("operator.invoice.paid.title", invoice.number(), words.amount(invoice.open())),
                getTranslation("operator.invoice.note-paid"),
                () -> on.getValue() != null
                        && !on.getValue().isAfter(desk.today())
                        && change(() -> desk.paid(invoice, on.getValue())),
                on);
    }

    private Dialog repayment(Invoice invoice) {
        DatePicker on = new DayField(getTranslation("operator.invoice.paid-back-on"));
        on.setValue(desk.today());
        on.setMax(desk.today());
        return dialog(
                getTranslation("operator.invoice.pay-back.title", words.amount(invoice.overpaid()), invoice.number()),
                getTranslation("operator.invoice.pay-back"),
                () -> on.getValue() != null && change(() -> desk.paidBack(invoice, on.getValue())),
                new Paragraph(getTranslation("operator.invoice.pay-back.text")),
                on);
    }

    private Dialog dialog(String title, String confirm, Supplier<Boolean> work, Component... content) {
        Dialog dialog = new Dialog(content);
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(480px, 96vw)");
        Button doIt = new Button(confirm, _ -> {
            if (work.get()) {
                dialog.close();
                show();
            }
        });
        doIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("operator.cancel"), _ -> dialog.close()), doIt);
        return dialog;
    }

    private boolean change(Supplier<Invoice> work) {
        try {
            Invoice changed = work.get();
            Done.say(getTranslation("operator.invoice.done", changed.number()));
            return true;
        } catch (InvoiceRefused refused) {
            Done.refuse(getTranslation("operator.refused." + refused.reason().code()));
            return false;
        }
    }
}
