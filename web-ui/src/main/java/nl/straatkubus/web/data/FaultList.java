package nl.straatkubus.web.data;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.text.Formats;

/** The rows that were left out: line, column, value, reason and what to do; all of them in a file. */
final class FaultList extends Section {
    private static final int SHOWN = 200;

    FaultList(ImportRun run, Imports imports, Formats formats) {
        addClassName("sk-card");
        long left = run.rowsRejected() + run.areasNotFound();
        Span what = new Span(getTranslation("data.faults.title", formats.number(left)));
        what.addClassName("sk-strong");
        Span how = new Span(getTranslation("data.faults.text"));
        Div words = new Div(what, how);
        words.addClassNames("sk-column", "sk-fill");
        Div note = new Div(Icon.WARNING.draw(), words, download(run, imports));
        note.addClassNames("sk-note", "sk-note-warn");
        Grid<Fault> grid = new Grid<>();
        grid.addClassName("sk-faults");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Locale locale = getLocale();
        grid.addColumn(fault -> formats.number(fault.line()))
                .setHeader(getTranslation("data.faults.line"))
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addColumn(Fault::column)
                .setHeader(getTranslation("data.faults.column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(fault -> {
                    Span value = new Span(fault.value());
                    value.addClassName("sk-bad-value");
                    return value;
                })
                .setHeader(getTranslation("data.faults.value"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(fault -> {
                    Span reason = new Span(fault.reason(locale));
                    Span remedy = new Span(fault.remedy(locale));
                    remedy.addClassNames("sk-12", "sk-muted");
                    Div both = new Div(reason, remedy);
                    both.addClassNames("sk-column", "sk-wrapping");
                    return both;
                })
                .setHeader(getTranslation("data.faults.reason"));
        grid.setItems(imports.faults(run.id(), SHOWN));
        Div head = new Div(new H2(getTranslation("data.faults.head")));
        head.addClassName("sk-card-head");
        add(head, note, grid);
    }

    private Anchor download(ImportRun run, Imports imports) {
        Locale locale = getLocale();
        DownloadHandler file = event -> {
            event.setFileName("fouten-import-" + run.id() + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            try (Writer csv = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                imports.writeFaults(run.id(), locale, csv);
            } catch (IOException gone) {
                event.getResponse().setStatus(500);
            }
        };
        Anchor link = new Anchor();
        link.setHref(file, AttachmentType.DOWNLOAD);
        link.add(Icon.DOWNLOAD.draw(), new Span(getTranslation("data.faults.file")));
        link.addClassName("sk-download");
        return link;
    }
}
