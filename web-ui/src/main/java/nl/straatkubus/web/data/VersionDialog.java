package nl.straatkubus.web.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.review.VersionChanges;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.web.text.Formats;

/** Two versions side by side: which areas come and go, the totals, and where figures differ most. */
final class VersionDialog extends Dialog {
    private final Formats formats;

    VersionDialog(DatasetDefinition dataset, VersionChanges changes, Formats formats) {
        this.formats = formats;
        setHeaderTitle(
                getTranslation("data.compare.title", formats.number(changes.to()), formats.number(changes.from())));
        setWidth("min(720px, 96vw)");
        ReviewCards cards = new ReviewCards(dataset, formats);
        Div body = new Div();
        body.addClassNames("sk-column", "sk-gap-16");
        Span what = new Span(getTranslation("data.compare.text"));
        what.addClassNames("sk-13", "sk-muted");
        body.add(what);
        periods(body, "data.compare.added", changes.periodsAdded());
        periods(body, "data.compare.removed", changes.periodsRemoved());
        body.add(changes.areas().isEmpty() ? new Span(getTranslation("data.compare.same")) : areas(changes));
        cards.totals(changes.totals()).ifPresent(body::add);
        cards.notes(List.of(), changes.jumps()).forEach(body::add);
        cards.jumps(changes.jumps()).ifPresent(body::add);
        add(body);
        getFooter().add(new Button(getTranslation("data.compare.close"), click -> close()));
    }

    private void periods(Div body, String key, List<String> codes) {
        if (!codes.isEmpty()) {
            body.add(new Span(getTranslation(
                    key,
                    String.join(
                            ", ",
                            codes.stream()
                                    .map(code -> formats.period(Period.parse(code)))
                                    .toList()))));
        }
    }

    private Component areas(VersionChanges changes) {
        NativeTableRow names = new NativeTableRow();
        for (String key : List.of("size", "added", "changed", "removed", "same")) {
            names.add(new NativeTableHeaderCell(
                    getTranslation(key.equals("size") ? "data.compare.size" : "data.review." + key)));
        }
        NativeTableBody rows = new NativeTableBody();
        for (VersionChanges.Areas areas : changes.areas()) {
            NativeTableRow row = new NativeTableRow(
                    new NativeTableHeaderCell(getTranslation("data.compare.level." + areas.level())));
            for (long count : List.of(areas.added(), areas.changed(), areas.removed(), areas.same())) {
                row.add(new NativeTableCell(formats.number(count)));
            }
            rows.add(row);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(names), rows);
        table.addClassName("sk-compare");
        Div scrolls = new Div(table);
        scrolls.addClassName("sk-scrolls");
        return scrolls;
    }
}
