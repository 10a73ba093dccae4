package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One plain sentence that asks attention, with what can be done about it. */
final class Note extends Div {
    Note(Tone tone, String lead, String sentence, Component... next) {
        addClassNames("op-note", tone.style());
        Div body = new Div();
        if (!lead.isEmpty()) {
            Span first = new Span(lead + " ");
            first.addClassName("op-strong");
            body.add(first);
        }
        body.add(new Span(sentence));
        body.add(next);
        add(tone.glyph().draw(), body);
    }
}
