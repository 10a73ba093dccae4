package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import nl.straatkubus.admin.farewell.FarewellRefused;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Words;

/** Erases an environment whose licence was ended; the name must be typed, for nothing brings it back. */
final class EraseDialog extends Dialog {
    EraseDialog(OperatorDesk.Entry entry, OperatorDesk desk, Words words, Runnable afterwards) {
        Licence licence = entry.licence().orElseThrow();
        String name = entry.municipality().name();
        setHeaderTitle(getTranslation("operator.erase.title", name));
        setWidth("min(520px, 96vw)");
        Optional<LocalDate> taken = desk.takenOn(licence);
        TextField typed = new TextField(getTranslation("operator.erase.type", name));
        typed.setWidthFull();
        Checkbox waived = new Checkbox(getTranslation("operator.erase.waived"));
        waived.setVisible(taken.isEmpty());
        add(
                new Paragraph(getTranslation("operator.erase.text")),
                new Paragraph(taken.map(day -> getTranslation("operator.erase.taken", words.day(day)))
                        .orElseGet(() -> getTranslation("operator.erase.not-taken"))),
                waived,
                typed);
        Button erase = new Button(getTranslation("operator.erase.confirm"), _ -> {
            typed.setErrorMessage(getTranslation("operator.erase.differs"));
            typed.setInvalid(!typed.getValue().strip().equals(name));
            if (typed.isInvalid()) {
                return;
            }
            try {
                desk.erase(licence, waived.getValue());
                Done.say(getTranslation("operator.erase.done", name));
            } catch (FarewellRefused refused) {
                Done.refuse(getTranslation(
                        "operator.erase.refused." + refused.reason().code()));
            }
            close();
            afterwards.run();
        });
        erase.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("operator.cancel"), _ -> close()), erase);
    }
}
