package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.onboarding.Fault;
import nl.straatkubus.admin.onboarding.OnboardingRequest;
import nl.straatkubus.web.business.Words;

/** The fields of an onboarding, a step at a time. */
final class OnboardingForm extends Div {
    static final int CHECK = 3;
    private static final List<Set<String>> FIELDS = List.of(
            Set.of("code", "name"),
            Set.of("termStart", "yearlyPriceCents"),
            Set.of("adminName", "adminEmail"),
            Set.of());
    private static final List<String> STEPS = List.of("municipality", "contract", "administrator", "check");

    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final ContractFields contract;
    private final TextField adminName = new TextField();
    private final EmailField adminEmail = new EmailField();
    private final transient Words words;

    OnboardingForm(OperatorDesk desk, Words words) {
        this.words = words;
        this.contract = new ContractFields(desk.today(), words);
        addClassName("op-form");
        label(code, "code");
        code.setHelperText(getTranslation("operator.onboarding.code.help"));
        code.setMaxLength(6);
        label(name, "name");
        label(adminName, "admin-name");
        adminEmail.setLabel(getTranslation("operator.onboarding.admin-email"));
        adminEmail.setRequiredIndicatorVisible(true);
        adminEmail.setHelperText(getTranslation("operator.onboarding.admin-email.help"));
    }

    private void label(TextField field, String key) {
        field.setLabel(getTranslation("operator.onboarding." + key));
        field.setRequiredIndicatorVisible(true);
    }

    static String[] stepKeys() {
        return STEPS.stream().map(step -> "operator.onboarding.step." + step).toArray(String[]::new);
    }

    void show(int step) {
        removeAll();
        String key = "operator.onboarding.step." + STEPS.get(step);
        Paragraph about = new Paragraph(getTranslation(key + ".about"));
        about.addClassName("op-quiet-text");
        add(new H2(getTranslation(key)), about);
        switch (step) {
            case 0 -> add(fields(code, name));
            case 1 -> add(contract);
            case 2 -> add(fields(adminName, adminEmail));
            default -> add(summary());
        }
    }

    private static Div fields(Component... fields) {
        Div div = new Div(fields);
        div.addClassName("op-fields");
        return div;
    }

    OnboardingRequest request() {
        return new OnboardingRequest(
                code.getValue(),
                name.getValue(),
                contract.start() == null ? "" : contract.start().toString(),
                contract.cents(),
                adminName.getValue(),
                adminEmail.getValue());
    }

    /**
     * Shows the faults of the first steps at their fields.
     *
     * @param upTo how many steps are judged
     * @return the first step that has a fault, or {@code upTo} when none has
     */
    int showFaults(List<Fault> all, int upTo) {
        Set<String> judged = FIELDS.stream().limit(upTo).flatMap(Set::stream).collect(Collectors.toSet());
        List<Fault> faults =
                all.stream().filter(fault -> judged.contains(fault.field())).toList();
        show(code, faults, "code");
        show(name, faults, "name");
        show(adminName, faults, "adminName");
        String email = text(faults, "adminEmail");
        adminEmail.setErrorMessage(email);
        adminEmail.setInvalid(!email.isEmpty());
        contract.showStart(text(faults, "termStart"));
        contract.showPrice(text(faults, "yearlyPriceCents"));
        for (int step = 0; step < upTo; step++) {
            Set<String> fields = FIELDS.get(step);
            if (faults.stream().anyMatch(fault -> fields.contains(fault.field()))) {
                return step;
            }
        }
        return upTo;
    }

    private void show(TextField field, List<Fault> faults, String key) {
        String text = text(faults, key);
        field.setErrorMessage(text);
        field.setInvalid(!text.isEmpty());
    }

    private String text(List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(fault -> getTranslation("operator.fault." + fault.reason().code()))
                .orElse("");
    }

    private DescriptionList summary() {
        OnboardingRequest request = request();
        DescriptionList list = new DescriptionList();
        list.addClassName("op-summary");
        line(list, "name", request.name() + " (" + request.code().toUpperCase(java.util.Locale.ROOT) + ")");
        line(list, "start", words.day(contract.start()));
        Money yearly = contract.yearly();
        line(list, "price", yearly.isZero() ? getTranslation("operator.price.own-use") : words.amount(yearly));
        line(list, "step.administrator", request.adminName() + ", " + request.adminEmail());
        return list;
    }

    private void line(DescriptionList list, String key, String value) {
        list.add(
                new DescriptionList.Term(getTranslation("operator.onboarding." + key)),
                new DescriptionList.Description(value));
    }
}
