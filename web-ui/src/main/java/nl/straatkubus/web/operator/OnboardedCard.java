package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.onboarding.Onboarded;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Note;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;

/** What the operator passes on to a municipality that was just onboarded; the password is shown here and nowhere else. */
final class OnboardedCard extends Div {
    OnboardedCard(Onboarded onboarded, String address, Words words) {
        addClassNames("op-form", "op-onboarded");
        String name = onboarded.municipality().name();
        Paragraph took = new Paragraph(getTranslation("operator.onboarded.took", words.seconds(onboarded.took())));
        took.addClassName("op-quiet-text");
        add(new H2(getTranslation("operator.onboarded.title", name)), took);
        DescriptionList list = new DescriptionList();
        list.addClassName("op-summary");
        line(list, "address", address);
        line(list, "municipality", name);
        line(list, "account", onboarded.adminEmail());
        line(list, "password", onboarded.initialPassword());
        add(list, copy(onboarded, address));
        add(new Note(
                Tone.WARN, getTranslation("operator.onboarded.once.lead"), getTranslation("operator.onboarded.once")));
        if (onboarded.licence().state() instanceof LicenceState.Ordered ordered) {
            add(new Note(Tone.INFO, "", getTranslation("operator.onboarded.later", words.day(ordered.startsOn()))));
        }
    }

    private void line(DescriptionList list, String key, String value) {
        Code code = new Code(value);
        code.addClassName("op-code-" + key);
        list.add(
                new DescriptionList.Term(getTranslation("operator.onboarded." + key)),
                new DescriptionList.Description(code));
    }

    private Button copy(Onboarded onboarded, String address) {
        String all = String.join(
                "\n", address, onboarded.municipality().name(), onboarded.adminEmail(), onboarded.initialPassword());
        Button copy = new Button(getTranslation("operator.onboarded.copy"));
        copy.addClickListener(_ -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0)", all)
                .then(_ -> Done.say(getTranslation("operator.onboarded.copied"))));
        return copy;
    }
}
