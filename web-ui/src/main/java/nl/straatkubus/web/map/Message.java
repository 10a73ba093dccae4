package nl.straatkubus.web.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import nl.straatkubus.web.shell.Icon;

/** An empty or failed state: what it is, one sentence, and what can be done. */
final class Message extends Div {
    Message(Icon icon, String title, String text, Button... buttons) {
        addClassName("sk-message");
        add(icon.draw(), new H2(title), new Paragraph(text));
        add(buttons);
    }
}
