package nl.straatkubus.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import nl.straatkubus.platform.access.Machines;

/** Gives a program another secret, and says how long the one before is good. */
final class RenewDialog extends Dialog {
    private static final List<Integer> HOURS = List.of(24, 168, 0);

    RenewDialog(ProgramDesk desk, Machines.Machine program, Runnable done) {
        setHeaderTitle(getTranslation("people.program.renew"));
        setWidth("min(480px, 96vw)");
        Select<Integer> overlap = new Select<>();
        overlap.setLabel(getTranslation("people.program.overlap"));
        overlap.setItems(HOURS);
        overlap.setItemLabelGenerator(hours -> getTranslation("people.program.overlap." + hours));
        overlap.setValue(HOURS.getFirst());
        Div body = new Div(new Span(getTranslation("people.program.renew.text")), overlap);
        body.addClassNames("sk-column", "sk-gap-16");
        add(body);
        Button renew = new Button(getTranslation("people.program.renew"), click -> {
            Machines.Issued issued = desk.renew(program, Duration.ofHours(overlap.getValue()));
            close();
            done.run();
            new SecretDialog(issued).open();
        });
        renew.addThemeNames("primary");
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), renew);
    }
}
