package nl.straatkubus.web.data;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;

/** How a file is written and what its first rows hold, as far as it shows itself. */
final class RecognisedFile extends Section {
    private static final int ROWS = 5;

    RecognisedFile(FileLook look, String name, String size) {
        addClassName("sk-card");
        Span file = new Span(name);
        file.addClassName("sk-medium");
        Span bytes = new Span(size);
        bytes.addClassNames("sk-13", "sk-muted", "sk-fill");
        Span recognised = new Span(getTranslation("data.recognised"));
        recognised.addClassNames("sk-13", "sk-muted");
        Div head = new Div(Icon.FILE.draw(), file, bytes, recognised);
        head.addClassNames("sk-row", "sk-card-head", "sk-wrap");
        boolean csv = look.writing().format() == Writing.Format.CSV;
        head.add(Tag.of(
                Tag.Tone.PLAIN,
                getTranslation("data.format." + look.writing().format().code())));
        if (csv) {
            head.add(
                    Tag.of(
                            Tag.Tone.PLAIN,
                            getTranslation(FileLook.delimiterKey(
                                    String.valueOf(look.writing().delimiter())))),
                    Tag.of(
                            Tag.Tone.PLAIN,
                            look.writing().charset().name().equals("windows-1252")
                                    ? "Windows-1252"
                                    : look.writing().charset().name()));
        }
        Grid<List<String>> rows = new Grid<>();
        for (int i = 0; i < look.columns().size(); i++) {
            int column = i;
            rows.addColumn(row -> row.get(column))
                    .setHeader(look.columns().get(i))
                    .setAutoWidth(true);
        }
        rows.setItems(look.rows().stream().limit(ROWS).toList());
        rows.setAllRowsVisible(true);
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.addThemeNames("no-border", "compact");
        add(head, rows);
    }
}
