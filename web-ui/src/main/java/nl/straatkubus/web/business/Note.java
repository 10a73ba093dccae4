package nl.straatkubus.web.business;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One plain sentence that asks attention. */
public final class Note extends Div {
    /** @param lead said with more weight, may be empty */
    public Note(Tone tone, String lead, String sentence) {
        addClassNames("op-note", tone.style());
        Div body = new Div();
        if (!lead.isEmpty()) {
            Span first = new Span(lead + " ");
            first.addClassName("sk-strong");
            body.add(first);
        }
        body.add(new Span(sentence));
        add(tone.glyph().draw(), body);
    }
}
