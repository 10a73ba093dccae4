package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.shell.DayField;

/** Takes back what was agreed from a day on, such as after a merger of municipalities. */
final class CreditDialog extends Dialog {
    CreditDialog(OperatorDesk.Entry entry, OperatorDesk desk, Words words, Runnable afterwards) {
        Licence licence = entry.licence().orElseThrow();
        String name = entry.municipality().name();
        setHeaderTitle(getTranslation("operator.credit.title", name));
        setWidth("min(520px, 96vw)");
        DatePicker from = new DayField(getTranslation("operator.credit.from"));
        from.setWidthFull();
        from.setMin(licence.terms().getFirst().first());
        from.setMax(licence.lastDay());
        from.setRequiredIndicatorVisible(true);
        Paragraph amount = new Paragraph();
        amount.getElement().setAttribute("aria-live", "polite");
        from.addValueChangeListener(chosen -> amount.setText(
                chosen.getValue() == null
                        ? ""
                        : getTranslation(
                                "operator.credit.amount",
                                words.amount(licence.terms().stream()
                                        .filter(term -> !term.last().isBefore(chosen.getValue()))
                                        .map(term -> term.restOf(term.price(), chosen.getValue()))
                                        .reduce(Money.ZERO, Money::plus)))));
        add(new Paragraph(getTranslation("operator.credit.text")), from, amount);
        Button credit = new Button(getTranslation("operator.credit.confirm"), _ -> {
            if (from.getValue() == null || from.isInvalid()) {
                from.setInvalid(true);
                return;
            }
            try {
                desk.credit(licence.id(), from.getValue());
                Done.say(getTranslation("operator.credit.done", name));
            } catch (LicenceRefused refused) {
                Done.refuse(
                        getTranslation("operator.refused." + refused.reason().code()));
            }
            close();
            afterwards.run();
        });
        credit.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("operator.cancel"), _ -> close()), credit);
    }
}
