package nl.straatkubus.web.data;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.straatkubus.ingest.job.FaultyRows;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** The rows that were left out as they were delivered, each with its faults in sentences; all of them in a file. */
final class FaultList extends Section {
    private static final int SHOWN = 100;

    private final Formats formats;

    FaultList(ImportRun run, Imports imports, Formats formats) {
        this.formats = formats;
        addClassName("sk-card");
        Span what = new Span(getTranslation("data.faults.title", formats.number(run.rowsFaulty())));
        what.addClassName("sk-strong");
        Div words = new Div(what);
        words.addClassNames("sk-column", "sk-fill");
        FaultyRows found = imports.faultyRows(run.id(), SHOWN);
        Div note = new Div(Icon.WARNING.draw(), words);
        note.addClassNames("sk-note", "sk-note-warn");
        Div head = new Div(new H2(getTranslation("data.faults.head")));
        head.addClassName("sk-card-head");
        add(head, note, counts(imports.review(run.id()).faults()));
        if (found.rows().isEmpty()) {
            words.add(new Span(getTranslation("data.faults.gone")));
        } else {
            words.add(new Span(getTranslation("data.faults.text")));
            if (found.rows().size() < run.rowsFaulty()) {
                words.add(new Span(getTranslation(
                        "data.faults.first", formats.number(found.rows().size()))));
            }
            note.add(download(run, imports, getLocale()));
            add(new RowGrid(found.columns(), Set.of(), shown(found), formats));
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

    static List<RowGrid.Shown> shown(FaultyRows found) {
        return found.rows().stream()
                .map(row -> new RowGrid.Shown(row.line(), row.cells(), row.faults()))
                .toList();
    }

    /** The rows that were left out, with their faults beside them, to be mended and loaded again. */
    static Anchor download(ImportRun run, Imports imports, Locale locale) {
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
        link.add(Icon.DOWNLOAD.draw(), new Span(Translations.text(locale, "data.faults.file")));
        link.addClassName("sk-download");
        return link;
    }
}
