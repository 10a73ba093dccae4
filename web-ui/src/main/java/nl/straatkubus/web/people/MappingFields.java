package nl.straatkubus.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.text.FunctionWords;

/** Which function somebody has whose claim holds a value: a line for each pair. */
public final class MappingFields extends Div {
    private final List<Function> functions;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    private record Line(TextField value, Select<Function> function) {}

    public MappingFields(List<Function> functions, Map<String, Set<String>> mapping) {
        this.functions = functions;
        Span label = new Span(getTranslation("people.provider.mapping"));
        label.addClassNames("sk-13", "sk-medium");
        rows.addClassNames("sk-column", "sk-gap-10");
        Button more =
                new Button(getTranslation("people.provider.mapping.add"), Icon.PLUS.draw(), click -> line("", ""));
        more.addThemeNames("tertiary", "small");
        addClassNames("sk-column", "sk-gap-10", "pp-mapping");
        add(label, rows, more);
        mapping.forEach((value, codes) -> codes.forEach(code -> line(value, code)));
        if (lines.isEmpty()) {
            line("", "");
        }
    }

    private void line(String value, String code) {
        TextField text = new TextField();
        text.setPlaceholder(getTranslation("people.provider.mapping.value"));
        text.setAriaLabel(getTranslation("people.provider.mapping.value"));
        text.setValue(value);
        Select<Function> function = new Select<>();
        function.setAriaLabel(getTranslation("people.column.functions"));
        function.setPlaceholder(getTranslation("people.provider.mapping.function"));
        function.setItems(functions);
        function.setItemLabelGenerator(one -> FunctionWords.title(one, getLocale()));
        functions.stream().filter(one -> one.code().equals(code)).findFirst().ifPresent(function::setValue);
        Line line = new Line(text, function);
        Button remove = new Button(Icon.CLOSE.draw());
        remove.addThemeNames("tertiary", "icon");
        remove.setAriaLabel(getTranslation("people.provider.mapping.remove"));
        Div row = new Div(text, new Span("→"), function, remove);
        row.addClassNames("sk-row", "sk-wrap");
        remove.addClickListener(click -> {
            lines.remove(line);
            rows.remove(row);
        });
        lines.add(line);
        rows.add(row);
    }

    /** The pairs that are filled in. */
    public Map<String, Set<String>> mapping() {
        Map<String, Set<String>> mapping = new HashMap<>();
        for (Line line : lines) {
            if (!line.value().getValue().isBlank() && line.function().getValue() != null) {
                mapping.computeIfAbsent(line.value().getValue().strip(), value -> new HashSet<>())
                        .add(line.function().getValue().code());
            }
        }
        return mapping;
    }
}
