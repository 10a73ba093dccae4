package nl.straatkubus.web.licence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Words;

/** The year that runs and the next one, which one button agrees. */
final class YearCard extends Div {
    private static final int LONGEST_ORDER_NUMBER = 50;

    private final transient LicenceDesk desk;
    private final transient Words words;
    private final transient Runnable afterwards;

    YearCard(LicenceDesk desk, Licence licence, Words words, Runnable afterwards) {
        this.desk = desk;
        this.words = words;
        this.afterwards = afterwards;
        addClassNames("op-card", "op-padded");
        Div head = new Div(new H2(getTranslation("licence.year")), StateTag.of(licence.state(), words));
        head.addClassName("op-between");
        add(head, year(licence.current()));
        if (!licence.last().equals(licence.current())) {
            add(new H2(getTranslation("licence.next.agreed")), year(licence.last()));
        }
        if (licence.canRenew()) {
            renewal(licence);
        }
    }

    private DescriptionList year(Term term) {
        DescriptionList list = new DescriptionList();
        list.addClassName("op-summary");
        line(list, "term", words.span(term.first(), term.last(), getTranslation("operator.until")));
        line(list, "price", price(term.price()));
        term.plan().ifPresent(plan -> {
            line(list, "inhabitants", words.number(plan.inhabitants()));
            plan.options().forEach(option -> line(list, "option", getTranslation("licence.option." + option.code())));
        });
        if (!term.orderNumber().isEmpty()) {
            line(list, "order-number", term.orderNumber());
        }
        return list;
    }

    private String price(Money price) {
        return price.isZero()
                ? getTranslation("operator.price.own-use")
                : getTranslation(
                        "licence.price.both",
                        words.amount(price),
                        words.amount(price.plus(price.percent(Invoice.VAT_PERCENTAGE))));
    }

    private void line(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation("licence." + key)), new DescriptionList.Description(value));
    }

    private void renewal(Licence licence) {
        Term next = desk.next(licence);
        Paragraph about = new Paragraph(getTranslation(
                "licence.renew.about",
                words.span(next.first(), next.last(), getTranslation("operator.until")),
                price(next.price())));
        TextField order = new TextField(getTranslation("licence.order-number"));
        order.setHelperText(getTranslation("licence.order-number.help"));
        order.setMaxLength(LONGEST_ORDER_NUMBER);
        Button renew = new Button(getTranslation("licence.renew"), _ -> renew(order, next));
        renew.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(order, renew);
        row.addClassName("op-row-end");
        add(new H2(getTranslation("licence.renew.title")), about, row);
    }

    private void renew(TextField order, Term next) {
        boolean needed = !next.price().isZero()
                && order.getValue().isBlank()
                && desk.customer().buyerReference().isEmpty();
        order.setErrorMessage(getTranslation("licence.order-number.needed"));
        order.setInvalid(needed);
        if (needed) {
            order.focus();
            return;
        }
        try {
            Licence renewed = desk.renew(order.getValue());
            Done.say(getTranslation("licence.renewed", words.day(renewed.lastDay())));
        } catch (LicenceRefused refused) {
            Done.refuse(getTranslation("operator.refused." + refused.reason().code()));
        }
        afterwards.run();
    }
}
