package nl.straatkubus.web.shell;

import com.vaadin.flow.component.textfield.PasswordField;

/** A field for a password or secret whose button to show it speaks the reader's language. */
public final class SecretField extends PasswordField {
    public SecretField() {
        // The words of that button have no setter on this side.
        addAttachListener(attached -> getElement()
                .executeJs(
                        "this.i18n = Object.assign({}, this.i18n, {reveal: $0})",
                        getTranslation("shell.secret.reveal")));
    }

    public SecretField(String label) {
        this();
        setLabel(label);
    }
}
