package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.straatkubus.admin.onboarding.Fault;
import nl.straatkubus.admin.onboarding.OnboardingRequest;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.web.people.MappingFields;
import nl.straatkubus.web.shell.SecretField;

/** How people of the municipality sign in, and who comes first. */
final class OnboardingSignIn extends Div {
    private static final String OWN = "own";
    private static final String PROVIDER = "provider";
    private static final String SECRET = "signIn.clientSecret";

    private final OnboardingTexts administrator = new OnboardingTexts("adminName", "adminEmail");
    private final RadioButtonGroup<String> way = new RadioButtonGroup<>();
    private final OnboardingTexts provider = new OnboardingTexts("signIn.issuer", "signIn.clientId", "signIn.claim");
    private final PasswordField secret = new SecretField();
    private final MappingFields mapping = new MappingFields(Function.DEFAULT_SET, Map.of());
    private final Checkbox invitedOnly = new Checkbox();
    private final TextField returns = new TextField();
    private final Span fault = new Span();
    private final Span outcome = new Span();
    private final Div own;
    private final transient Supplier<List<Fault>> trial;

    /** @param trial asks the provider that was filled in; its faults, if it does not work */
    OnboardingSignIn(Supplier<List<Fault>> trial) {
        this.trial = trial;
        addClassName("op-form-part");
        administrator.help("adminEmail");
        way.setLabel(getTranslation("operator.onboarding.sign-in"));
        way.setItems(OWN, PROVIDER);
        way.setItemLabelGenerator(one -> getTranslation("operator.onboarding.sign-in." + one));
        way.setValue(OWN);
        secret.setLabel(getTranslation("operator.onboarding.field." + SECRET));
        secret.setRevealButtonVisible(false);
        provider.add(secret);
        provider.field("signIn.claim").setValue("groups");
        provider.help("signIn.issuer");
        invitedOnly.setLabel(getTranslation("operator.onboarding.invited-only"));
        invitedOnly.setValue(true);
        fault.addClassName("op-fault");
        fault.getElement().setAttribute("role", "alert");
        returns.setLabel(getTranslation("operator.onboarding.return"));
        returns.setHelperText(getTranslation("operator.onboarding.return.help"));
        returns.setReadOnly(true);
        outcome.getElement().setAttribute("role", "status");
        Button tried = new Button(getTranslation("operator.onboarding.try"), _ -> tryOut());
        Div trying = new Div(tried, outcome);
        trying.addClassName("op-trial");
        own = new Div(returns, provider, trying, mapping, invitedOnly, fault);
        own.addClassName("op-form-part");
        own.setVisible(false);
        way.addValueChangeListener(_ -> own.setVisible(isProvider()));
        add(administrator, new H3(getTranslation("operator.onboarding.sign-in.head")), way, own);
    }

    private boolean isProvider() {
        return PROVIDER.equals(way.getValue());
    }

    String value(String name) {
        return administrator.value(name);
    }

    /** Null for accounts of the platform. */
    OnboardingRequest.SignIn signIn() {
        return isProvider()
                ? new OnboardingRequest.SignIn(
                        provider.value("signIn.issuer"),
                        provider.value("signIn.clientId"),
                        secret.getValue(),
                        provider.value("signIn.claim"),
                        mapping.mapping(),
                        invitedOnly.getValue())
                : null;
    }

    /** Where the provider sends people back to; whoever runs it registers this address there. */
    void showReturnAddress(String address) {
        returns.setValue(address);
    }

    private void tryOut() {
        List<Fault> faults = trial.get();
        show(faults);
        outcome.setText(faults.isEmpty() ? getTranslation("operator.onboarding.try.works") : "");
    }

    /** How people sign in, in words. */
    String words() {
        return isProvider() ? provider.value("signIn.issuer") : getTranslation("operator.onboarding.sign-in." + OWN);
    }

    void show(List<Fault> faults) {
        outcome.setText("");
        administrator.show(faults);
        provider.show(faults);
        String hidden = text(faults, SECRET);
        secret.setErrorMessage(hidden);
        secret.setInvalid(!hidden.isEmpty());
        fault.setText(text(faults, "signIn") + text(faults, "signIn.mapping"));
    }

    private String text(List<Fault> faults, String field) {
        return faults.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .map(one -> getTranslation("operator.fault." + one.reason().code()))
                .orElse("");
    }
}
