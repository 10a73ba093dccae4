package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import nl.straatkubus.platform.audit.ProcessingRegister.Purpose;

/** Describes why and how one dataset is used. */
final class PurposeDialog extends Dialog {
    private static final int LONGEST = 1000;

    PurposeDialog(String title, Purpose now, Consumer<Purpose> described) {
        setHeaderTitle(title);
        setWidth("min(640px, 96vw)");
        TextArea purpose = field("purpose", now.purpose());
        TextArea basis = field("legal-basis", now.legalBasis());
        TextArea subjects = field("subjects", now.subjects());
        TextArea categories = field("categories", now.categories());
        TextArea recipients = field("recipients", now.recipients());
        TextArea retention = field("retention", now.retention());
        Div body = new Div();
        List.of(purpose, basis, subjects, categories, recipients, retention).forEach(body::add);
        body.addClassNames("sk-column", "sk-gap-10");
        add(body);
        Button keep = new Button(getTranslation("privacy.register.keep"), click -> {
            described.accept(new Purpose(
                    purpose.getValue(),
                    basis.getValue(),
                    subjects.getValue(),
                    categories.getValue(),
                    recipients.getValue(),
                    retention.getValue()));
            close();
        });
        keep.addThemeNames("primary");
        getFooter().add(new Button(getTranslation("privacy.register.cancel"), click -> close()), keep);
    }

    private TextArea field(String key, String value) {
        TextArea field = new TextArea(getTranslation("privacy.register." + key));
        field.setHelperText(getTranslation("privacy.register." + key + ".help"));
        field.setMaxLength(LONGEST);
        field.setValue(value);
        field.setWidthFull();
        return field;
    }
}
