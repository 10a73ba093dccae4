package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.web.business.Done;

/** Suspends a licence, with the reason that the municipality's administrators will read. */
final class SuspendDialog extends Dialog {
    private static final int LONGEST = 400;

    SuspendDialog(OperatorDesk.Entry entry, OperatorDesk desk, Runnable afterwards) {
        String name = entry.municipality().name();
        setHeaderTitle(getTranslation("operator.suspend.title", name));
        setWidth("min(520px, 96vw)");
        TextArea why = new TextArea(getTranslation("operator.suspend.why"));
        why.setHelperText(getTranslation("operator.suspend.why.help"));
        why.setMaxLength(LONGEST);
        why.setRequiredIndicatorVisible(true);
        why.setWidthFull();
        add(new Paragraph(getTranslation("operator.suspend.text")), why);
        Button suspend = new Button(getTranslation("operator.suspend.confirm"), _ -> {
            why.setErrorMessage(getTranslation("operator.suspend.why.needed"));
            why.setInvalid(why.getValue().isBlank());
            if (why.isInvalid()) {
                return;
            }
            try {
                desk.suspend(entry.licence().orElseThrow().id(), why.getValue());
                Done.say(getTranslation("operator.suspend.done", name));
            } catch (LicenceRefused refused) {
                Done.refuse(
                        getTranslation("operator.refused." + refused.reason().code()));
            }
            close();
            afterwards.run();
        });
        suspend.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("operator.cancel"), _ -> close()), suspend);
    }
}
