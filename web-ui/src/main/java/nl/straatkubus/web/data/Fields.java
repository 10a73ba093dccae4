package nl.straatkubus.web.data;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Whether required fields are filled in; those that are not say so. */
final class Fields {
    private Fields() {}

    static boolean filled(TextField field) {
        boolean filled = !field.getValue().isBlank();
        field.setErrorMessage(field.getTranslation("data.form.required"));
        field.setInvalid(!filled);
        return filled;
    }

    static boolean chosen(ComboBox<?> field) {
        boolean chosen = field.getValue() != null;
        field.setErrorMessage(field.getTranslation("data.form.required"));
        field.setInvalid(!chosen);
        return chosen;
    }

    static boolean chosen(Select<?> field) {
        boolean chosen = field.getValue() != null;
        field.setErrorMessage(field.getTranslation("data.form.required"));
        field.setInvalid(!chosen);
        return chosen;
    }
}
