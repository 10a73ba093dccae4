package nl.straatkubus.web.data;

import com.vaadin.flow.component.grid.Grid;
import java.util.Comparator;
import nl.straatkubus.ingest.dataset.DatasetOverview;

/** The datasets, one a row: whose, how far filled, how the last imports went. */
final class DatasetTable extends Grid<DatasetOverview> {
    DatasetTable(DatasetCells cells) {
        addClassNames("sk-card", "sk-datasets", "sk-large-only");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(cells::name)
                .setHeader(getTranslation("data.column.dataset"))
                .setComparator(Comparator.comparing(cells::title))
                .setFrozen(true)
                .setFlexGrow(2)
                .setWidth("300px");
        addComponentColumn(cells::owner)
                .setHeader(getTranslation("data.column.owner"))
                .setComparator(Comparator.comparing(DatasetOverview::owner))
                .setWidth("110px")
                .setFlexGrow(0);
        addColumn(cells::filled).setHeader(getTranslation("data.column.filled")).setWidth("140px");
        addComponentColumn(cells::schedule)
                .setHeader(getTranslation("data.column.schedule"))
                .setWidth("210px");
        addComponentColumn(dataset -> Bars.draw(dataset.lastImports(), getLocale()))
                .setHeader(getTranslation("data.column.eight"))
                .setWidth("120px");
        addComponentColumn(cells::last)
                .setHeader(getTranslation("data.column.last"))
                .setWidth("230px");
        addComponentColumn(cells::action)
                .setHeader(getTranslation("data.column.action"))
                .setWidth("150px")
                .setFlexGrow(0);
    }
}
