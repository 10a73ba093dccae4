package nl.straatkubus.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The pieces of screens that are a page of cards under a heading. */
public final class Page {
    /** The style of the screen itself. */
    public static final String STYLE = "sk-page";

    private Page() {}

    /** The title of the page with one sentence below it and its actions at the right. */
    public static Div heading(String title, String subtitle, Component... actions) {
        Span sentence = new Span(subtitle);
        sentence.addClassName("sk-muted");
        Div words = new Div(new H1(title), sentence);
        words.addClassNames("sk-column", "sk-fill");
        Div heading = new Div(words);
        heading.add(actions);
        heading.addClassName("sk-heading");
        return heading;
    }

    /** Figures side by side in one card. */
    public static Div statistics(Component... figures) {
        Div card = new Div(figures);
        card.addClassNames("sk-card", "sk-statistics");
        return card;
    }

    /** One figure with what it counts above and what belongs to it below. */
    public static Div statistic(String label, String figure, String below) {
        Span name = new Span(label);
        name.addClassNames("sk-13", "sk-muted");
        Span number = new Span(figure);
        number.addClassName("sk-number");
        Div statistic = new Div(name, number);
        if (!below.isEmpty()) {
            Span rest = new Span(below);
            rest.addClassNames("sk-12", "sk-muted");
            statistic.add(rest);
        }
        statistic.addClassName("sk-statistic");
        return statistic;
    }

    /** A card with a title and an aside in its head. */
    public static Section card(String title, String aside, Component... contents) {
        Span beside = new Span(aside);
        beside.addClassNames("sk-12", "sk-muted");
        Div head = new Div(new H2(title), beside);
        head.addClassNames("sk-between", "sk-card-head");
        Section card = new Section(head);
        card.add(contents);
        card.addClassName("sk-card");
        return card;
    }

    /** A note: an icon and a sentence on a coloured ground. */
    public static Div note(Icon icon, String tone, Component... contents) {
        Div note = new Div(icon.draw());
        note.add(contents);
        note.addClassNames("sk-note", tone);
        return note;
    }
}
