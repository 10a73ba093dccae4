package nl.straatkubus.web.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.straatkubus.ingest.dataset.DatasetOverview;

/** The same as the {@link DatasetTable} on a screen that is too narrow for its columns. */
final class DatasetCards extends UnorderedList {
    private final transient DatasetCells cells;

    DatasetCards(DatasetCells cells) {
        this.cells = cells;
        addClassNames("sk-card", "sk-dataset-list", "sk-small-only");
    }

    void show(List<DatasetOverview> datasets) {
        removeAll();
        datasets.forEach(dataset -> add(item(dataset)));
    }

    private ListItem item(DatasetOverview dataset) {
        Div head = new Div(cells.name(dataset), cells.owner(dataset));
        head.addClassNames("sk-between", "sk-gap-10");
        return new ListItem(
                head,
                line("data.column.filled", new Span(cells.filled(dataset))),
                line("data.column.schedule", cells.schedule(dataset)),
                line("data.column.last", cells.last(dataset)));
    }

    private Div line(String key, Component told) {
        Span name = new Span(getTranslation(key));
        name.addClassNames("sk-12", "sk-muted");
        Div line = new Div(name, told);
        line.addClassName("sk-dataset-line");
        return line;
    }
}
