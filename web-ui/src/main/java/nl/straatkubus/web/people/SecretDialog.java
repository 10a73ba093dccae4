package nl.straatkubus.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import nl.straatkubus.platform.access.Machines;

/** Tells a program's secret, once: it is kept nowhere. */
final class SecretDialog extends Dialog {
    SecretDialog(Machines.Issued issued) {
        setHeaderTitle(getTranslation("people.program.secret.title"));
        setWidth("min(520px, 96vw)");
        // A click beside it would lose what is told once.
        setCloseOnOutsideClick(false);
        TextField secret = shown("people.program.secret", issued.secret());
        Div body = new Div(
                new Span(getTranslation("people.program.secret.text")),
                shown("people.program.client", issued.machine().clientId()),
                secret);
        body.addClassNames("sk-column", "sk-gap-16");
        add(body);
        Button copy = new Button(getTranslation("people.program.secret.copy"));
        copy.addThemeNames("primary");
        copy.addClickListener(click -> secret.getElement().executeJs("navigator.clipboard?.writeText(this.value)"));
        getFooter().add(new Button(getTranslation("people.close"), click -> close()), copy);
    }

    private TextField shown(String key, String value) {
        TextField field = new TextField(getTranslation(key));
        field.setReadOnly(true);
        field.setWidthFull();
        field.setValue(value);
        return field;
    }
}
