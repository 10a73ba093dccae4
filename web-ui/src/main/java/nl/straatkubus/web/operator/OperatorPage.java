package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.function.Function;
import nl.straatkubus.web.shell.Page;

/** What the operator's pages have in common: one title for page and browser, and cards with a heading or a table. */
abstract class OperatorPage extends Div implements HasDynamicTitle {
    private final String title;

    /** @param title the key of its text */
    OperatorPage(String title) {
        this.title = title;
        addClassName("op-page");
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(title) + " · Straatkubus";
    }

    /** The page's heading with what it is about, and what can be done on the page. */
    final Div heading(String about, Component... actions) {
        return Page.heading(getTranslation(title), about, actions);
    }

    /** @param key of the text of its heading */
    final Div card(String key) {
        Div head = new Div(new H2(getTranslation(key)));
        head.addClassName("op-card-head");
        Div card = new Div(head);
        card.addClassName("op-card");
        return card;
    }

    /** @param none the key of what is said where there are no rows yet */
    final <T> Div card(List<T> rows, String none, Function<List<T>, Component> table) {
        Div card = new Div(rows.isEmpty() ? nothing(none) : table.apply(rows));
        card.addClassName("op-card");
        return card;
    }

    final Paragraph nothing(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("op-empty");
        return text;
    }
}
