package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.onboarding.Onboarded;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Note;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;

/** What became of an onboarding; the link of the invitation is shown here and nowhere else. */
final class OnboardedCard extends Div {
    OnboardedCard(OnboardingDesk.Connected connected, String address, Words words) {
        addClassNames("op-form", "op-onboarded");
        Onboarded onboarded = connected.onboarded();
        String name = onboarded.municipality().name();
        Paragraph took = new Paragraph(getTranslation("operator.onboarded.took", words.seconds(onboarded.took())));
        took.addClassName("op-quiet-text");
        add(new H2(getTranslation("operator.onboarded.title", name)), took);
        DescriptionList list = new DescriptionList();
        list.addClassName("op-summary");
        line(list, "address", address);
        line(list, "municipality", name);
        line(list, "account", onboarded.adminEmail());
        add(list);
        onboarded.invitation().ifPresent(invitation -> invited(list, invitation));
        add(areas(connected));
        if (onboarded.licence().state() instanceof LicenceState.Ordered ordered) {
            add(new Note(Tone.INFO, "", getTranslation("operator.onboarded.later", words.day(ordered.startsOn()))));
        }
    }

    /** Where no mail goes out the operator hands the link over. */
    private void invited(DescriptionList list, Invitations.Invitation invitation) {
        if (invitation.mailed()) {
            add(new Note(Tone.OK, "", getTranslation("operator.onboarded.mailed", invitation.email())));
            return;
        }
        line(list, "link", invitation.link());
        add(
                copy(invitation.link()),
                new Note(
                        Tone.WARN,
                        getTranslation("operator.onboarded.once.lead"),
                        getTranslation("operator.onboarded.once")));
    }

    private Div areas(OnboardingDesk.Connected connected) {
        int indicators = connected.areas().map(OnboardingDesk.Areas::indicators).orElse(0);
        if (indicators > 0) {
            return new Div(new Note(Tone.OK, "", getTranslation("operator.onboarded.shared", indicators)));
        }
        if (connected.filesAgain() > 0) {
            return new Div(
                    new Note(Tone.INFO, "", getTranslation("operator.onboarded.read-again", connected.filesAgain())));
        }
        String key = connected.areas().isPresent() ? "operator.onboarded.no-figures" : "operator.onboarded.no-areas";
        Note note = new Note(Tone.WARN, "", getTranslation(key));
        note.add(new RouterLink(getTranslation("operator.shared.title"), SharedView.class));
        return new Div(note);
    }

    private void line(DescriptionList list, String key, String value) {
        list.add(
                new DescriptionList.Term(getTranslation("operator.onboarded." + key)),
                new DescriptionList.Description(new Code(value)));
    }

    private Button copy(String link) {
        Button copy = new Button(getTranslation("operator.onboarded.copy"));
        copy.addClickListener(_ -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0)", link)
                .then(_ -> Done.say(getTranslation("operator.onboarded.copied"))));
        return copy;
    }
}
