package nl.straatkubus.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.web.text.Formats;

/** Gives somebody a way in: a link that opens once and lets that person choose a password. */
final class InviteDialog extends Dialog {
    private final PeopleDesk desk;
    private final Runnable done;
    private final TextField name;
    private final EmailField email;
    private final FunctionChoice functions;
    private final Div body = new Div();

    InviteDialog(PeopleDesk desk, Runnable done) {
        this.desk = desk;
        this.done = done;
        setHeaderTitle(getTranslation("people.invite.title"));
        setWidth("min(520px, 96vw)");
        name = new TextField(getTranslation("people.invite.name"));
        email = new EmailField(getTranslation("people.invite.email"));
        functions = new FunctionChoice(desk.allFunctions(), Set.of());
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        body.add(name, email, functions);
        body.addClassNames("sk-column", "sk-gap-16");
        add(body);
        Button invite = new Button(getTranslation("people.invite.go"), click -> invite());
        invite.addThemeNames("primary");
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), invite);
    }

    private void invite() {
        name.setInvalid(name.getValue().isBlank());
        email.setInvalid(email.getValue().isBlank() || !email.getValue().contains("@"));
        name.setErrorMessage(getTranslation("people.invite.name.missing"));
        email.setErrorMessage(getTranslation("people.invite.email.wrong"));
        if (!name.isInvalid() && !email.isInvalid()) {
            show(desk.invite(email.getValue(), name.getValue(), functions.getValue(), getLocale()));
            done.run();
        }
    }

    /** The link is shown to the one who invites also when it is mailed: mail gets lost, or is held as unwanted. */
    private void show(Invitations.Invitation invitation) {
        Formats formats = new Formats(getLocale());
        String told = invitation.mailed() ? "people.invite.link.mailed" : "people.invite.link.text";
        Span text = new Span(getTranslation(told, invitation.email(), formats.date(invitation.until())));
        TextField link = new TextField(getTranslation("people.invite.link"));
        link.setReadOnly(true);
        link.setWidthFull();
        link.setValue(invitation.link());
        body.removeAll();
        body.add(text, link);
        getFooter().removeAll();
        Button copy = new Button(getTranslation("people.invite.copy"));
        copy.addThemeNames("primary");
        copy.addClickListener(click -> link.getElement().executeJs("navigator.clipboard?.writeText(this.value)"));
        getFooter().add(new Button(getTranslation("people.close"), click -> close()), copy);
    }
}
