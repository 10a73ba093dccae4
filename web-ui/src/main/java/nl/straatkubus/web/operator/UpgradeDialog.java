package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Words;

/** Puts a licence on a dearer plan from today. */
final class UpgradeDialog extends Dialog {
    UpgradeDialog(OperatorDesk.Entry entry, OperatorDesk desk, Words words, Runnable afterwards) {
        Licence licence = entry.licence().orElseThrow();
        String name = entry.municipality().name();
        setHeaderTitle(getTranslation("operator.upgrade.title", name));
        setWidth("min(520px, 96vw)");
        PlanFields plan = new PlanFields(licence.current().plan());
        Paragraph price = new Paragraph();
        price.getElement().setAttribute("aria-live", "polite");
        plan.onChange(() -> price.setText(plan.plan()
                .map(chosen -> getTranslation(
                        "operator.upgrade.price",
                        words.amount(licence.current().price()),
                        words.amount(desk.price(licence.current().first(), chosen))))
                .orElse("")));
        TextField order = new TextField(getTranslation("licence.order-number"));
        add(new Paragraph(getTranslation("operator.upgrade.text")), plan, order, price);
        Button upgrade = new Button(getTranslation("operator.upgrade.confirm"), _ -> {
            if (plan.plan().isEmpty()) {
                plan.showMissing();
                return;
            }
            try {
                desk.upgrade(licence.id(), plan.plan().get(), order.getValue());
                Done.say(getTranslation("operator.upgrade.done", name));
            } catch (LicenceRefused refused) {
                Done.refuse(
                        getTranslation("operator.refused." + refused.reason().code()));
            }
            close();
            afterwards.run();
        });
        upgrade.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("operator.cancel"), _ -> close()), upgrade);
    }
}
