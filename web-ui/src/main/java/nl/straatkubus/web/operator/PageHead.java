package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The title of a page, one sentence about it, and its buttons at the right. */
final class PageHead extends Div {
    PageHead(String title, String sentence, Component... buttons) {
        addClassName("op-head");
        Paragraph about = new Paragraph(sentence);
        about.addClassName("op-sub");
        Div actions = new Div(buttons);
        actions.addClassName("op-actions");
        add(new Div(new H1(title), about), actions);
    }
}
