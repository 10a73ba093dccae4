package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/** A table as on all pages of the operator: every row in sight, nothing to select, columns as wide as what is in them. */
final class OperatorTable<T> extends Grid<T> {
    private static final long serialVersionUID = 1L;

    OperatorTable(List<T> rows) {
        addClassName("op-table");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        setItems(rows);
    }

    /** @param key of the heading, after {@code operator.column.} */
    Column<T> text(String key, ValueProvider<T, ?> value) {
        return headed(key, addColumn(value));
    }

    /** Amounts and counts end at the same place. */
    Column<T> number(String key, ValueProvider<T, ?> value) {
        return text(key, value).setTextAlign(ColumnTextAlign.END);
    }

    Column<T> component(String key, ValueProvider<T, ? extends Component> value) {
        return headed(key, addComponentColumn(value));
    }

    private Column<T> headed(String key, Column<T> column) {
        return column.setHeader(getTranslation("operator.column." + key)).setAutoWidth(true);
    }
}
