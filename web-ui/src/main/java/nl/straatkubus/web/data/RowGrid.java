package nl.straatkubus.web.data;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.text.Formats;

/** Rows of a file as they are written, each with its faults in sentences below it. */
final class RowGrid extends Grid<RowGrid.Shown> {
    private static final int COLUMNS = 40;

    /**
     * One row.
     *
     * @param faults none where the row is good
     */
    record Shown(long line, List<String> cells, List<Fault> faults) {}

    /** @param figures places of the columns that hold figures */
    RowGrid(List<String> columns, Set<Integer> figures, List<Shown> rows, Formats formats) {
        addClassName("sk-faults");
        setSelectionMode(SelectionMode.NONE);
        addThemeNames("no-border", "compact");
        setAllRowsVisible(true);
        addColumn(row -> formats.number(row.line()))
                .setHeader(getTranslation("data.faults.line"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozen(true);
        for (int i = 0; i < Math.min(COLUMNS, columns.size()); i++) {
            int place = i;
            Column<Shown> column = addComponentColumn(row -> cell(row, place, columns.get(place)))
                    .setHeader(columns.get(i))
                    .setAutoWidth(true);
            if (figures.contains(i)) {
                column.setTextAlign(ColumnTextAlign.END);
            }
        }
        setItemDetailsRenderer(new ComponentRenderer<>(this::sentences));
        setDetailsVisibleOnClick(false);
        setItems(rows);
        rows.stream().filter(row -> !row.faults().isEmpty()).forEach(row -> setDetailsVisible(row, true));
    }

    private static Span cell(Shown row, int place, String column) {
        Span cell = new Span(place < row.cells().size() ? row.cells().get(place) : "");
        if (row.faults().stream().anyMatch(fault -> fault.column().equals(column))) {
            cell.addClassName("sk-bad-value");
        }
        return cell;
    }

    private Div sentences(Shown row) {
        Div all = new Div();
        all.addClassNames("sk-column", "sk-fault-text", "sk-13");
        List<String> told = new ArrayList<>();
        for (Fault fault : row.faults()) {
            String what = fault.text(getLocale());
            if (!told.contains(what)) {
                told.add(what);
                Span remedy = new Span(fault.remedy(getLocale()));
                remedy.addClassName("sk-muted");
                Div words = new Div(new Span(what + " "), remedy);
                words.addClassNames("sk-fill", "sk-wrapping");
                Div sentence = new Div(Icon.FAILED.draw(), words);
                sentence.addClassName("sk-row-top");
                all.add(sentence);
            }
        }
        return all;
    }
}
