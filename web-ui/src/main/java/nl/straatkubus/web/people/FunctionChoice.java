package nl.straatkubus.web.people;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.web.text.FunctionWords;

/** Ticks functions of the municipality. */
final class FunctionChoice extends CheckboxGroup<Function> {
    FunctionChoice(List<Function> functions, Set<Function> given) {
        setLabel(getTranslation("people.column.functions"));
        addThemeName("vertical");
        setItems(functions);
        setItemLabelGenerator(function -> FunctionWords.title(function, getLocale()));
        setValue(given);
    }
}
