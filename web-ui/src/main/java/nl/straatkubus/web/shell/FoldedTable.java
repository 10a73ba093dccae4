package nl.straatkubus.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** A table that has one column on a screen too narrow for its own: what a row tells lies below each other there. */
public final class FoldedTable {
    /** In pixels; as in the styles. */
    private static final int NARROW = 640;

    private FoldedTable() {}

    /**
     * Folds a table whenever its window is narrow.
     *
     * @param heading of the one column
     * @param row everything that the columns tell of a row
     */
    public static <T> void fold(Grid<T> table, String heading, ValueProvider<T, ? extends Component> row) {
        List<Grid.Column<T>> columns = List.copyOf(table.getColumns());
        Grid.Column<T> folded = table.addComponentColumn(row).setHeader(heading);
        folded.setVisible(false);
        table.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            show(table, columns, folded, page.getExtendedClientDetails().getWindowInnerWidth());
            Registration resized =
                    page.addBrowserWindowResizeListener(resize -> show(table, columns, folded, resize.getWidth()));
            table.addDetachListener(detached -> {
                resized.remove();
                detached.unregisterListener();
            });
        });
    }

    private static <T> void show(Grid<T> table, List<Grid.Column<T>> columns, Grid.Column<T> folded, int width) {
        boolean narrow = width > 0 && width <= NARROW;
        if (narrow == folded.isVisible()) {
            return;
        }
        columns.forEach(column -> column.setVisible(!narrow));
        folded.setVisible(narrow);
        if (!narrow) {
            // What was not in sight had no width to be measured.
            table.recalculateColumnWidths();
        }
    }

    /** What a row tells, each thing on a line of its own. */
    public static Div lines(Component... told) {
        Div lines = new Div(told);
        lines.addClassNames("sk-column", "sk-folded");
        return lines;
    }

    /** A line that does not tell by itself what it is. */
    public static Span line(String name, String value) {
        Span what = new Span(name);
        what.addClassNames("sk-12", "sk-muted");
        Span line = new Span(what, new Span(value));
        line.addClassName("sk-folded-line");
        return line;
    }
}
