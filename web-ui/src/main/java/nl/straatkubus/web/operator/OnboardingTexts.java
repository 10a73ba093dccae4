package nl.straatkubus.web.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.straatkubus.admin.onboarding.Fault;

/** Text fields of an onboarding, each under the name of its part of the request. */
final class OnboardingTexts extends Div {
    private static final Set<String> REQUIRED = Set.of("code", "name", "adminName", "adminEmail");

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    /** @param names parts of the request, such as {@code name} or {@code customer.kvk} */
    OnboardingTexts(String... names) {
        addClassName("op-fields-two");
        for (String name : names) {
            TextField field = new TextField(getTranslation("operator.onboarding.field." + name));
            field.setRequiredIndicatorVisible(REQUIRED.contains(name));
            fields.put(name, field);
            add(field);
        }
    }

    TextField field(String name) {
        return fields.get(name);
    }

    String value(String name) {
        return fields.get(name).getValue();
    }

    void help(String name) {
        fields.get(name).setHelperText(getTranslation("operator.onboarding.field." + name + ".help"));
    }

    void show(List<Fault> faults) {
        fields.forEach((name, field) -> {
            String text = faults.stream()
                    .filter(fault -> fault.field().equals(name))
                    .findFirst()
                    .map(fault ->
                            getTranslation("operator.fault." + fault.reason().code()))
                    .orElse("");
            field.setErrorMessage(text);
            field.setInvalid(!text.isEmpty());
        });
    }
}
