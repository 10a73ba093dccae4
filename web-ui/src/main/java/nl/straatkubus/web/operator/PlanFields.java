package nl.straatkubus.web.operator;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import nl.straatkubus.admin.licence.Option;
import nl.straatkubus.admin.licence.Plan;

/** What sets the price of a year. */
final class PlanFields extends Div {
    private final IntegerField inhabitants = new IntegerField();
    private final CheckboxGroup<Option> options = new CheckboxGroup<>();

    PlanFields(Optional<Plan> plan) {
        addClassName("op-fields");
        inhabitants.setLabel(getTranslation("licence.inhabitants"));
        inhabitants.setMin(1);
        inhabitants.setRequiredIndicatorVisible(true);
        options.setLabel(getTranslation("operator.plan.options"));
        options.setItems(Option.values());
        options.setItemLabelGenerator(option -> getTranslation("licence.option." + option.code()));
        plan.ifPresent(known -> {
            inhabitants.setValue(known.inhabitants());
            options.setValue(known.options());
        });
        add(inhabitants, options);
    }

    void onChange(Runnable work) {
        inhabitants.addValueChangeListener(_ -> work.run());
        options.addValueChangeListener(_ -> work.run());
        work.run();
    }

    Optional<Plan> plan() {
        Integer value = inhabitants.getValue();
        return value == null || value < 1 ? Optional.empty() : Optional.of(new Plan(value, options.getValue()));
    }

    void showMissing() {
        inhabitants.setErrorMessage(getTranslation("operator.plan.inhabitants.needed"));
        inhabitants.setInvalid(true);
    }
}
