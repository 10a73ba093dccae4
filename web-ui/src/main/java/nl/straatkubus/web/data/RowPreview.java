package nl.straatkubus.web.data;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.straatkubus.ingest.format.Row;

/** The first rows of the file in hand, as they are written. */
final class RowPreview extends Section {
    private static final int ROWS = 6;
    private static final int COLUMNS = 40;

    RowPreview(FileLook look) {
        addClassName("sk-card");
        Span below = new Span(getTranslation("data.preview.text"));
        below.addClassNames("sk-12", "sk-muted");
        Div head = new Div(new H2(getTranslation("data.preview")), below);
        head.addClassNames("sk-row", "sk-card-head", "sk-wrap");
        Grid<Row> rows = new Grid<>();
        rows.addColumn(Row::line).setHeader(getTranslation("data.faults.line")).setAutoWidth(true);
        List<Integer> figures = look.guess().figures();
        for (int i = 0; i < Math.min(COLUMNS, look.columns().size()); i++) {
            int column = i;
            Grid.Column<Row> shown = rows.addColumn(row -> FileLook.cell(row, column))
                    .setHeader(look.columns().get(i))
                    .setAutoWidth(true);
            if (figures.contains(i)) {
                shown.setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
            }
        }
        rows.setItems(look.rows().stream().limit(ROWS).toList());
        rows.setAllRowsVisible(true);
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.addThemeNames("no-border", "compact");
        add(head, rows);
    }
}
