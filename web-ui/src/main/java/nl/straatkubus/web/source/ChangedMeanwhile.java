package nl.straatkubus.web.source;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;

/** Tells whoever comes second that someone else was first, and keeps what was filled in until a choice is made. */
final class ChangedMeanwhile extends Div {
    /**
     * @param look shows what the other one saved
     * @param anyway saves what is filled in over it
     */
    void tell(Refused refused, Runnable look, Runnable anyway) {
        removeAll();
        Div told = new Div(new Span(refused.sentence().text(getLocale())));
        told.addClassNames("sk-column", "sk-fill", "sk-gap-10");
        Div ways = new Div(
                new Button(getTranslation("source.changed.look"), click -> go(look)),
                new Button(getTranslation("source.changed.anyway"), click -> go(anyway)));
        ways.addClassNames("sk-row", "sk-wrap");
        told.add(ways);
        Div note = Page.note(Icon.PEOPLE, "sk-note-warn", told);
        note.getElement().setAttribute("role", "alert");
        add(note);
    }

    private void go(Runnable way) {
        removeAll();
        way.run();
    }
}
