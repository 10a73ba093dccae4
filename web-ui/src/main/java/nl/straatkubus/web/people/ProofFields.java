package nl.straatkubus.web.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import nl.straatkubus.platform.access.Machines;

/** How a new program proves who it is: by a secret from here or, where there is one, by the own sign-in service. */
final class ProofFields extends Div {
    private final RadioButtonGroup<Boolean> byProvider = new RadioButtonGroup<>(getTranslation("people.program.proof"));
    private final TextField client = new TextField(getTranslation("people.program.provider.client"));
    private final TextField audience = new TextField(getTranslation("people.program.provider.audience"));

    ProofFields(ProgramDesk desk) {
        addClassNames("sk-column", "sk-gap-16");
        setVisible(desk.hasProvider());
        byProvider.addThemeName("vertical");
        byProvider.setItems(false, true);
        byProvider.setItemLabelGenerator(
                own -> getTranslation(own ? "people.program.proof.provider" : "people.program.proof.secret"));
        byProvider.setValue(false);
        byProvider.addValueChangeListener(chosen -> show());
        client.setRequiredIndicatorVisible(true);
        client.setMaxLength(Machines.AtProvider.LONGEST_CLIENT);
        client.setHelperText(getTranslation("people.program.provider.client.help"));
        audience.setReadOnly(true);
        audience.setValue(desk.audience());
        audience.setHelperText(getTranslation("people.program.provider.audience.help"));
        add(byProvider, client, audience);
        show();
    }

    private void show() {
        client.setVisible(byProvider.getValue());
        audience.setVisible(byProvider.getValue());
    }

    /** Empty for a secret from here. */
    Optional<String> client() {
        return byProvider.getValue() ? Optional.of(client.getValue().strip()) : Optional.empty();
    }

    boolean isComplete() {
        boolean missing = client().filter(String::isEmpty).isPresent();
        client.setErrorMessage(getTranslation("people.program.provider.client.missing"));
        client.setInvalid(missing);
        return !missing;
    }

    void sayKnown() {
        client.setErrorMessage(getTranslation("people.program.provider.client.known"));
        client.setInvalid(true);
    }
}
