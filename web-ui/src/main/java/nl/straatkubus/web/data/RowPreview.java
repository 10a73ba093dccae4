package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import nl.straatkubus.web.text.Formats;

/** The first rows of the file in hand, as they are written. */
final class RowPreview extends Section {
    private static final int ROWS = 6;

    RowPreview(FileLook look, Formats formats) {
        addClassName("sk-card");
        Span below = new Span(getTranslation("data.preview.text"));
        below.addClassNames("sk-12", "sk-muted");
        Div head = new Div(new H2(getTranslation("data.preview")), below);
        head.addClassNames("sk-row", "sk-card-head", "sk-wrap");
        add(head, new RowGrid(look.columns(), Set.copyOf(look.guess().figures()), look.first(ROWS), formats));
    }
}
