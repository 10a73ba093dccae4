package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.straatkubus.web.shell.FoldedTable;

/** A table as on all pages of the operator: every row in sight, nothing to select, columns as wide as what is in them. */
final class OperatorTable<T> extends Grid<T> {
    private static final long serialVersionUID = 1L;

    private final List<Told<T>> told = new ArrayList<>();

    /** What a column tells of a row: a text, or a component. */
    private record Told<T>(String name, ValueProvider<T, ?> value) implements Serializable {}

    OperatorTable(List<T> rows) {
        addClassName("op-table");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        setItems(rows);
    }

    /** @param key of the heading, after {@code operator.column.} */
    Column<T> text(String key, ValueProvider<T, ?> value) {
        return headed(key, value, addColumn(value));
    }

    /** Amounts and counts end at the same place. */
    Column<T> number(String key, ValueProvider<T, ?> value) {
        return text(key, value).setTextAlign(ColumnTextAlign.END);
    }

    Column<T> component(String key, ValueProvider<T, ? extends Component> value) {
        return headed(key, value, addComponentColumn(value));
    }

    private Column<T> headed(String key, ValueProvider<T, ?> value, Column<T> column) {
        String name = getTranslation("operator.column." + key);
        told.add(new Told<>(name, value));
        return column.setHeader(name).setAutoWidth(true);
    }

    /** To be asked when every column is there: on a phone a row is one cell, headed by what its first column tells. */
    OperatorTable<T> folded() {
        FoldedTable.fold(this, told.getFirst().name(), this::lines);
        return this;
    }

    private Component lines(T row) {
        Span first = new Span(text(told.getFirst().value().apply(row)));
        first.addClassName("sk-medium");
        Div lines = FoldedTable.lines(first);
        for (Told<T> one : told.subList(1, told.size())) {
            Object value = one.value().apply(row);
            if (value instanceof Component component) {
                lines.add(component);
            } else if (!text(value).isEmpty()) {
                lines.add(FoldedTable.line(one.name(), text(value)));
            }
        }
        return lines;
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
