package nl.straatkubus.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.platform.access.LastAdministrator;
import nl.straatkubus.platform.access.Users;

/** Which functions somebody has. */
final class AssignDialog extends Dialog {
    AssignDialog(PeopleDesk desk, Users.Account account, Runnable done) {
        setHeaderTitle(getTranslation("people.assign.title", account.name()));
        setWidth("min(480px, 96vw)");
        FunctionChoice choice = new FunctionChoice(desk.allFunctions(), account.functions());
        Span text = new Span(getTranslation("people.assign.text"));
        text.addClassNames("sk-13", "sk-muted");
        Div body = new Div(choice, text);
        body.addClassNames("sk-column", "sk-gap-16");
        add(body);
        Button keep = new Button(getTranslation("people.keep"), click -> {
            try {
                desk.assign(account.email(), choice.getValue());
                close();
                done.run();
            } catch (LastAdministrator nobodyLeft) {
                choice.setErrorMessage(getTranslation("people.last-administrator"));
                choice.setInvalid(true);
            }
        });
        keep.addThemeNames("primary");
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), keep);
    }
}
