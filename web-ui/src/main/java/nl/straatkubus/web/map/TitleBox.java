package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.web.shell.Icon;

/** What the map shows, in a title and two lines; spoken when it changes. */
final class TitleBox extends Div {
    private final MapWords words;
    private final H1 title = new H1();
    private final Span subtitle = new Span();
    private final Span resolution = new Span();
    private final Span summary = new Span();

    TitleBox(MapWords words) {
        this.words = words;
        addClassNames("sk-float", "sk-title");
        getElement().setAttribute("aria-live", "polite");
        subtitle.addClassNames("sk-13", "sk-muted");
        Div hint = new Div(Icon.INFO.draw(), resolution);
        hint.addClassNames("sk-row", "sk-12");
        summary.addClassName("sk-heard");
        add(title, subtitle, hint, summary);
        bare();
    }

    /** Only for who hears the page: there is nothing to say about colours yet. */
    void bare() {
        title.setText(getTranslation("shell.menu.map"));
        subtitle.setText("");
        resolution.setText("");
        summary.setText("");
    }

    void show(MapPicture picture) {
        title.setText(words.title(picture));
        subtitle.setText(words.subtitle(picture));
        resolution.setText(words.resolution(picture));
        summary.setText(new MapSummary(words).of(picture));
    }
}
