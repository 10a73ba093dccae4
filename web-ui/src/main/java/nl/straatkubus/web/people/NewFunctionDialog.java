package nl.straatkubus.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.web.text.FunctionWords;

/** A function of the municipality's own, begun as one that is there. */
final class NewFunctionDialog extends Dialog {
    private static final int LONGEST = 40;

    NewFunctionDialog(FunctionDesk desk, Runnable done) {
        setHeaderTitle(getTranslation("people.functions.new.title"));
        setWidth("min(480px, 96vw)");
        TextField title = new TextField(getTranslation("people.functions.new.name"));
        title.setMaxLength(LONGEST);
        title.setErrorMessage(getTranslation("people.functions.new.name.wrong"));
        Select<Function> like = new Select<>();
        like.setLabel(getTranslation("people.functions.new.like"));
        like.setItems(desk.functions());
        like.setItemLabelGenerator(function -> FunctionWords.title(function, getLocale()));
        desk.functions().stream()
                .filter(function -> function.code().equals(Function.NEIGHBOURHOOD_PROFESSIONAL.code()))
                .findFirst()
                .ifPresent(like::setValue);
        Div body = new Div(title, like);
        body.addClassNames("sk-column", "sk-gap-16");
        add(body);
        Button make = new Button(getTranslation("people.functions.new.go"), click -> {
            String code = code(title.getValue());
            boolean taken = taken(desk.functions(), code, title.getValue());
            title.setInvalid(code.isEmpty() || taken);
            if (!title.isInvalid()) {
                Function begun = like.getValue();
                desk.put(new Function(code, title.getValue().strip(), begun.rights(), begun.sight()));
                close();
                done.run();
            }
        });
        make.addThemeNames("primary");
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), make);
    }

    private boolean taken(List<Function> functions, String code, String title) {
        return functions.stream()
                .anyMatch(function -> function.code().equals(code)
                        || FunctionWords.title(function, getLocale()).equalsIgnoreCase(title.strip()));
    }

    /** The name in plain small letters; empty when none are left. */
    private static String code(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
    }
}
