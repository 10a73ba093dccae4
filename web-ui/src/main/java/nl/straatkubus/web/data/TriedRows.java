package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.job.FaultyRows;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.web.text.Formats;

/** The rows of a file that was tried out: the first ones with every fault marked, or only those with a fault. */
final class TriedRows extends Section {
    private static final int FIRST = 100;
    private static final int FAULTY = 100;
    private static final int MARKED = 1000;

    private final FileLook look;
    private final Formats formats;
    private final FaultyRows faulty;
    private final NativeButton all;
    private final NativeButton wrong;
    private final Span told = new Span();
    private final Div body = new Div();

    TriedRows(ImportRun run, Imports imports, FileLook look, Formats formats) {
        this.look = look;
        this.formats = formats;
        this.faulty = imports.faultyRows(run.id(), MARKED);
        addClassName("sk-card");
        long left = run.rowsFaulty();
        all = new NativeButton(getTranslation("data.trial.rows.all"), click -> show(false));
        wrong = new NativeButton(getTranslation("data.trial.rows.wrong", formats.number(left)), click -> show(true));
        wrong.setEnabled(left > 0);
        Div segments = new Div(all, wrong);
        segments.addClassName("sk-segments");
        segments.getElement().setAttribute("role", "group");
        segments.getElement().setAttribute("aria-label", getTranslation("data.trial.rows"));
        told.addClassNames("sk-12", "sk-muted", "sk-fill");
        told.getElement().setAttribute("aria-live", "polite");
        Div head = new Div(new H2(getTranslation("data.preview")), segments, told);
        head.addClassNames("sk-row", "sk-card-head", "sk-wrap");
        if (!faulty.rows().isEmpty()) {
            head.add(FaultList.download(run, imports, getLocale()));
        }
        add(head, body);
        show(left > 0);
    }

    private void show(boolean onlyFaults) {
        all.getElement().setAttribute("aria-pressed", Boolean.toString(!onlyFaults));
        wrong.getElement().setAttribute("aria-pressed", Boolean.toString(onlyFaults));
        List<RowGrid.Shown> rows =
                onlyFaults ? FaultList.shown(faulty).stream().limit(FAULTY).toList() : marked();
        told.setText(getTranslation(
                onlyFaults ? "data.trial.rows.wrong.text" : "data.trial.rows.all.text", formats.number(rows.size())));
        List<String> columns = onlyFaults ? faulty.columns() : look.columns();
        body.removeAll();
        body.add(new RowGrid(
                columns,
                columns.equals(look.columns()) ? Set.copyOf(look.guess().figures()) : Set.of(),
                rows,
                formats));
    }

    /** The first rows, good and bad as they follow each other in the file. */
    private List<RowGrid.Shown> marked() {
        Map<Long, RowGrid.Shown> faults = FaultList.shown(faulty).stream()
                .collect(Collectors.toMap(RowGrid.Shown::line, Function.identity(), (one, other) -> one));
        return look.first(FIRST).stream()
                .map(row -> faults.containsKey(row.line())
                        ? new RowGrid.Shown(
                                row.line(), row.cells(), faults.get(row.line()).faults())
                        : row)
                .toList();
    }
}
