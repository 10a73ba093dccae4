package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.text.Formats;

/** The five stages of an import, each with what it found and how long it took. */
final class RunStages extends Section {
    private static final int CHECKSUM_SHOWN = 12;

    private final Formats formats;
    private final OrderedList list = new OrderedList();

    RunStages(Formats formats) {
        this.formats = formats;
        addClassName("sk-card");
        Div head = new Div(new H2(getTranslation("data.run.course")));
        head.addClassName("sk-card-head");
        list.addClassName("sk-stages");
        add(head, list);
    }

    void show(ImportRun run) {
        list.removeAll();
        for (ImportRun.Stage stage : ImportRun.Stage.values()) {
            list.add(item(run, stage));
        }
    }

    private ListItem item(ImportRun run, ImportRun.Stage stage) {
        Optional<ImportRun.StageTime> time =
                run.stages().stream().filter(one -> one.stage() == stage).findFirst();
        boolean done = time.flatMap(ImportRun.StageTime::finishedAt).isPresent();
        boolean failed = run.state() == ImportRun.State.FAILED && run.stage() == stage;
        boolean now = time.isPresent() && !done && !failed;
        Span mark = new Span();
        mark.addClassNames("sk-stage-mark", failed ? "sk-bad" : done ? "sk-done" : now ? "sk-now" : "sk-later");
        if (failed || done || now) {
            mark.add((failed ? Icon.CLOSE : done ? Icon.CHECK : Icon.RUNNING).draw());
        } else {
            mark.setText(Integer.toString(stage.number()));
        }
        Span name = new Span(getTranslation("data.stage." + stage.code()));
        name.addClassName("sk-medium");
        Span detail = new Span(detail(run, stage, done));
        detail.addClassNames("sk-12", "sk-muted");
        Div words = new Div(name, detail);
        words.addClassNames("sk-column", "sk-fill");
        Span took = new Span(
                now
                        ? getTranslation("data.stage.runs")
                        : time.map(one -> stage == ImportRun.Stage.RECEIVED ? formats.time(one.startedAt()) : took(one))
                                .orElse(""));
        took.addClassNames("sk-13", "sk-muted");
        return new ListItem(mark, words, took);
    }

    private String detail(ImportRun run, ImportRun.Stage stage, boolean done) {
        return switch (stage) {
            case RECEIVED ->
                run.fileName() + ", " + formats.size(run.bytes())
                        + (run.checksum().isEmpty()
                                ? ""
                                : ", "
                                        + getTranslation(
                                                "data.stage.checksum",
                                                run.checksum()
                                                        .substring(
                                                                0,
                                                                Math.min(
                                                                        CHECKSUM_SHOWN,
                                                                        run.checksum()
                                                                                .length()))));
            case CHECKED -> run.detected().map(this::writing).orElse("");
            case STORED ->
                run.version()
                        .filter(version -> done)
                        .map(version -> getTranslation("data.stage.stored.detail", formats.number(version)))
                        .orElse(getTranslation("data.stage.stored.closed"));
            case PROTECTED ->
                run.blocks()
                        .map(blocks -> getTranslation(
                                "data.stage.protected.detail",
                                formats.number(blocks.own()),
                                formats.number(blocks.withheld())))
                        .orElse("");
            case VISIBLE -> getTranslation("data.stage.visible.detail");
        };
    }

    private String writing(ImportRun.Detected detected) {
        return !detected.format().equals("csv")
                ? getTranslation("data.format." + detected.format())
                : String.join(
                        ", ",
                        getTranslation(FileLook.delimiterKey(detected.delimiter())),
                        detected.charset().equals("windows-1252") ? "Windows-1252" : detected.charset(),
                        getTranslation(detected.decimal().equals(",") ? "data.decimal.comma" : "data.decimal.point"));
    }

    private String took(ImportRun.StageTime time) {
        return time.finishedAt()
                .map(end ->
                        formats.decimal(Duration.between(time.startedAt(), end).toMillis() / 1000.0, 1) + " s")
                .orElse("");
    }
}
