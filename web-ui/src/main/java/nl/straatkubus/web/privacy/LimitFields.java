package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.disclosure.PolicyFault;
import nl.straatkubus.ingest.disclosure.Thresholds;
import nl.straatkubus.platform.catalogue.Sensitivity;

/** The four limits of one class of sensitivity. */
final class LimitFields extends Div {
    private final Sensitivity sensitivity;
    private final Map<String, IntegerField> fields = new LinkedHashMap<>();

    LimitFields(Sensitivity sensitivity, Runnable changed) {
        this.sensitivity = sensitivity;
        addClassName("sk-limits");
        Span name = new Span(getTranslation("privacy.sensitivity." + sensitivity.code()));
        name.addClassName("sk-medium");
        Span what = new Span(getTranslation("privacy.sensitivity." + sensitivity.code() + ".what"));
        what.addClassNames("sk-12", "sk-muted");
        Div words = new Div(name, what);
        words.addClassNames("sk-column", "sk-limits-name");
        add(words);
        for (String field : List.of("smallestCount", "smallestGroup", "dominancePercent", "smallestContributors")) {
            fields.put(field, field(field, changed));
        }
        fields.values().forEach(this::add);
    }

    private IntegerField field(String field, Runnable changed) {
        IntegerField limit = new IntegerField(getTranslation("privacy.limit." + field));
        limit.setAriaLabel(getTranslation("privacy.limit." + field) + ", "
                + getTranslation("privacy.sensitivity." + sensitivity.code()));
        limit.setStepButtonsVisible(true);
        limit.setManualValidation(true);
        limit.setValueChangeMode(ValueChangeMode.LAZY);
        limit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return limit;
    }

    void show(Thresholds limits) {
        fields.get("smallestCount").setValue(limits.smallestCount());
        fields.get("smallestGroup").setValue(limits.smallestGroup());
        fields.get("dominancePercent").setValue(limits.dominancePercent());
        fields.get("smallestContributors").setValue(limits.smallestContributors());
    }

    /** What stands in the fields; an empty one counts as 0, which no policy allows. */
    Thresholds limits() {
        return new Thresholds(
                value("smallestCount"),
                value("smallestGroup"),
                value("dominancePercent"),
                value("smallestContributors"));
    }

    private int value(String field) {
        Integer value = fields.get(field).getValue();
        return value == null ? 0 : value;
    }

    /** Shows at each field what is wrong with it, and takes away what no longer is. */
    void show(List<PolicyFault> faults) {
        fields.forEach((name, field) -> {
            String wrong = faults.stream()
                    .filter(fault ->
                            fault.sensitivity() == sensitivity && fault.field().equals(name))
                    .map(fault -> fault.reason().text(getLocale()))
                    .findFirst()
                    .orElse("");
            field.setErrorMessage(wrong);
            field.setInvalid(!wrong.isEmpty());
        });
    }
}
