package nl.straatkubus.web.data;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.job.FaultyRows;
import nl.straatkubus.ingest.job.FaultyRows.FaultyRow;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** The rows that were left out as they were delivered, each with its faults in sentences; all of them in a file. */
final class FaultList extends Section {
    private static final int SHOWN = 100;
    private static final int COLUMNS = 30;

    private final Formats formats;

    FaultList(ImportRun run, Imports imports, Formats formats) {
        this.formats = formats;
        addClassName("sk-card");
        long left = run.rowsRejected() + run.areasNotFound();
        Span what = new Span(getTranslation("data.faults.title", formats.number(left)));
        what.addClassName("sk-strong");
        Div words = new Div(what, new Span(getTranslation("data.faults.text")));
        words.addClassNames("sk-column", "sk-fill");
        FaultyRows found = imports.faultyRows(run.id(), SHOWN);
        Div note = new Div(Icon.WARNING.draw(), words);
        note.addClassNames("sk-note", "sk-note-warn");
        Div head = new Div(new H2(getTranslation("data.faults.head")));
        head.addClassName("sk-card-head");
        add(head, note, counts(imports.review(run.id()).faults()));
        if (found.rows().isEmpty()) {
            words.add(new Span(
                    run.fileDroppedAt().isPresent()
                            ? getTranslation("data.faults.gone")
                            : getTranslation("data.faults.elsewhere")));
        } else {
            note.add(download(run, imports));
            add(rows(found));
        }
    }

    /** How often each fault was found. */
    private Div counts(Map<String, Long> faults) {
        Div counts = new Div();
        counts.addClassNames("sk-row", "sk-wrap", "sk-fault-counts");
        faults.forEach((code, rows) -> counts.add(Tag.of(
                Tag.Tone.PLAIN,
                Translations.textOr(getLocale(), "data.fault." + code, code) + ": " + formats.number(rows))));
        return counts;
    }

    private Grid<FaultyRow> rows(FaultyRows found) {
        Grid<FaultyRow> grid = new Grid<>();
        grid.addClassName("sk-faults");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("no-border", "compact");
        grid.addColumn(row -> formats.number(row.line()))
                .setHeader(getTranslation("data.faults.line"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozen(true);
        for (int i = 0; i < Math.min(COLUMNS, found.columns().size()); i++) {
            int column = i;
            String name = found.columns().get(i);
            grid.addComponentColumn(row -> cell(row, column, name))
                    .setHeader(name)
                    .setAutoWidth(true);
        }
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::sentences));
        grid.setDetailsVisibleOnClick(false);
        grid.setItems(found.rows());
        found.rows().forEach(row -> grid.setDetailsVisible(row, true));
        return grid;
    }

    private static Span cell(FaultyRow row, int column, String name) {
        Span cell = new Span(column < row.cells().size() ? row.cells().get(column) : "");
        if (row.faults().stream().anyMatch(fault -> fault.column().equals(name))) {
            cell.addClassName("sk-bad-value");
        }
        return cell;
    }

    private Div sentences(FaultyRow row) {
        Div all = new Div();
        all.addClassNames("sk-column", "sk-fault-text", "sk-13");
        List<String> told = new ArrayList<>();
        for (Fault fault : row.faults()) {
            Span remedy = new Span(fault.remedy(getLocale()));
            remedy.addClassName("sk-muted");
            Div sentence = new Div(Icon.FAILED.draw(), new Span(fault.text(getLocale())), remedy);
            sentence.addClassNames("sk-row", "sk-wrap");
            if (!told.contains(fault.text(getLocale()))) {
                told.add(fault.text(getLocale()));
                all.add(sentence);
            }
        }
        return all;
    }

    private Anchor download(ImportRun run, Imports imports) {
        var locale = getLocale();
        DownloadHandler file = event -> {
            event.setFileName("fouten-import-" + run.id() + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            try (Writer csv = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                imports.writeFaultyRows(run.id(), locale, csv);
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
