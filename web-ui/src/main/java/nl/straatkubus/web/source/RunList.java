package nl.straatkubus.web.source;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.straatkubus.ingest.schedule.SourceRun;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;

/** The last looks at a source: when, why, what was there and how it ended. */
final class RunList extends Section {
    private static final List<String> ABOUT_A_KEY = List.of("source.host-unknown", "source.host-changed");

    private final Formats formats = new Formats(getLocale());
    private final RhythmWords words = new RhythmWords(getLocale());
    private final boolean linksImports;
    private final Consumer<String> trust;
    private final Div rows = new Div();

    /**
     * @param linksImports whether the viewer has a screen for an import
     * @param trust given the fingerprint that a person confirms
     */
    RunList(boolean linksImports, Consumer<String> trust) {
        this.linksImports = linksImports;
        this.trust = trust;
        addClassNames("sk-card", "sk-versions");
        Div head = new Div(new H2(getTranslation("source.runs")));
        head.addClassName("sk-card-head");
        rows.getElement().setAttribute("aria-live", "polite");
        add(head, rows);
    }

    void show(List<SourceRun> runs) {
        rows.removeAll();
        if (runs.isEmpty()) {
            Span none = new Span(getTranslation("source.runs.none"));
            none.addClassNames("sk-13", "sk-muted", "sk-version");
            rows.add(none);
        }
        for (int i = 0; i < runs.size(); i++) {
            rows.add(row(runs.get(i), i == 0));
        }
    }

    private Div row(SourceRun run, boolean newest) {
        Span head = new Span(words.shortly(run.requestedAt()) + " · "
                + getTranslation("source.cause." + run.cause().code()));
        head.addClassName("sk-medium");
        Div told = new Div(head);
        told.addClassNames("sk-column", "sk-fill", "sk-wrapping");
        lines(run).forEach(line -> {
            Span text = new Span(line);
            text.addClassNames("sk-12", "sk-muted");
            told.add(text);
        });
        Div row = new Div(told, tag(run));
        row.addClassNames("sk-version", "sk-run-row");
        if (linksImports && run.importId().isPresent()) {
            Anchor link = new Anchor("gegevens/import/" + run.importId().get(), getTranslation("source.run.import"));
            row.add(link);
        }
        if (newest
                && run.outcome().filter(why -> ABOUT_A_KEY.contains(why.code())).isPresent()) {
            String shown = run.outcome().get().arguments().get(1);
            Button confirm = new Button(getTranslation("source.trust"), Icon.KEY.draw(), click -> trust.accept(shown));
            told.add(confirm);
        }
        return row;
    }

    private Stream<String> lines(SourceRun run) {
        Stream<String> file =
                run.fileName().stream().map(name -> getTranslation("source.run.file", name, formats.size(run.bytes())));
        Stream<String> columns = run.columns().isEmpty()
                ? Stream.of()
                : Stream.of(getTranslation("source.run.columns", String.join(", ", run.columns())));
        Stream<String> outcome = run.outcome().stream().map(why -> why.text(getLocale()));
        Stream<String> again = run.againAt().stream()
                .map(at -> getTranslation("source.run.again", words.shortly(at), Integer.toString(run.attempt())));
        return Stream.of(file, columns, outcome, again).flatMap(one -> one);
    }

    private Span tag(SourceRun run) {
        String word = getTranslation("source.state." + run.state().code());
        return switch (run.state()) {
            case COMPLETED -> Tag.of(Tag.Tone.OK, Icon.DONE, word);
            case FAILED -> Tag.of(Tag.Tone.BAD, Icon.FAILED, word);
            case HELD, SKIPPED -> Tag.of(Tag.Tone.WARN, Icon.WARNING, word);
            case WAITING, RUNNING, IMPORTING -> Tag.of(Tag.Tone.OWN, Icon.RUNNING, word);
        };
    }
}
