package nl.straatkubus.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.straatkubus.platform.accompanied.Ending;
import nl.straatkubus.platform.accompanied.JoinRefused;

/** Asks for the code and the name of a guest, and tells why looking along is over. */
public final class JoinPage extends SignInPage {
    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_NAME = 60;

    private final TextField code;
    private final TextField name;
    private final Paragraph refusal = new Paragraph();
    private final Div form;

    /** @param join takes code and name */
    public JoinPage(BiConsumer<String, String> join) {
        code = field("together.join.code", LONGEST_CODE);
        code.getElement().setAttribute("autocapitalize", "characters");
        code.setAutocomplete(Autocomplete.OFF);
        name = field("together.join.name", LONGEST_NAME);
        name.setAutocomplete(Autocomplete.NAME);
        refusal.addClassName("notice");
        refusal.getElement().setAttribute("role", "alert");
        Button go =
                new Button(getTranslation("together.join.go"), click -> join.accept(code.getValue(), name.getValue()));
        go.addThemeNames("primary");
        go.addClickShortcut(Key.ENTER);
        form = new Div(refusal, code, name, go);
        form.addClassName("order-form");
    }

    private TextField field(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }

    /** @param known the code, when it was scanned */
    public void ask(String known) {
        refusal.setVisible(false);
        code.setValue(known);
        if (known.isEmpty()) {
            code.focus();
        } else {
            name.focus();
        }
        show(heading("together.join.title"), lead("together.join.lead"), form);
    }

    /** Says why a code was not taken. */
    public void refuse(JoinRefused.Reason reason) {
        refusal.setText(getTranslation(
                "together.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        refusal.setVisible(true);
    }

    /** @param why empty for one who was put out or left */
    public void tell(Optional<Ending> why) {
        code.clear();
        refusal.setVisible(false);
        show(
                heading("together.over.title"),
                lead(why.map(ending -> "together.over." + ending.code()).orElse("together.over.out")));
    }

    @Override
    Component footnote() {
        return new Span();
    }
}
