package nl.straatkubus.web.operator;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.RecentImport;
import nl.straatkubus.ingest.job.Filling;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.data.Decision;
import nl.straatkubus.web.shell.UploadLimit;
import nl.straatkubus.web.source.SharedSourceView;
import nl.straatkubus.web.text.Formats;

/** The datasets that all municipalities see, how full they are, and the import that runs now. */
final class SharedDatasetsCard extends Div {
    private static final int POLL_MS = 1_000;

    private final transient SharedDesk desk;
    private final transient Formats formats = new Formats(getLocale());
    private final Div running = new Div();
    private final Div list = new Div();
    private transient Optional<Long> watched = Optional.empty();
    private transient Registration polling;

    SharedDatasetsCard(SharedDesk desk) {
        this.desk = desk;
        addClassName("op-card");
        running.getElement().setAttribute("aria-live", "polite");
        Div head = new Div(new H2(getTranslation("operator.shared.datasets")));
        head.addClassName("op-card-head");
        add(head, running, list);
        showDatasets();
    }

    /** Shows how an import goes until it is done. */
    void watch(ImportRun run) {
        watched = Optional.of(run.id());
        getUI().ifPresent(ui -> ui.setPollInterval(POLL_MS));
        show(run);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling =
                attached.getUI().addPollListener(_ -> watched.flatMap(desk::run).ifPresent(this::show));
    }

    @Override
    protected void onDetach(DetachEvent left) {
        polling.remove();
        left.getUI().setPollInterval(-1);
    }

    private void show(ImportRun run) {
        running.removeAll();
        boolean over = run.state().isFinal() || run.state() == ImportRun.State.HELD;
        Div line = new Div(new Span(sentence(run)));
        line.addClassName("op-padded");
        if (!over) {
            ProgressBar bar = new ProgressBar(0, 1, run.progress());
            bar.getElement().setAttribute("aria-label", getTranslation("operator.shared.import"));
            line.add(bar);
        }
        if (run.state() == ImportRun.State.HELD) {
            desk.review(run.id()).warnings().forEach(warning -> line.add(new Paragraph(warning.text(getLocale()))));
            line.add(new Decision(run, desk.review(run.id()), true, filling -> decide(run, filling)));
        }
        running.add(line);
        if (over) {
            watched = Optional.empty();
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
            showDatasets();
        }
    }

    private void decide(ImportRun held, Optional<Filling> filling) {
        try {
            desk.decide(held, filling);
        } catch (IllegalStateException decided) {
            Notification.show(getTranslation("data.run.decided"));
        }
        desk.run(held.id()).ifPresent(this::watch);
    }

    private String sentence(ImportRun run) {
        String key = "operator.shared.import." + run.state().code();
        String why = run.failure().map(reason -> reason.text(getLocale())).orElse("");
        return getTranslation(
                key, run.fileName(), formats.number(run.rowsAccepted()), formats.number(run.rowsFaulty()), why);
    }

    private void showDatasets() {
        list.removeAll();
        List<DatasetOverview> datasets = desk.datasets();
        if (datasets.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("operator.shared.empty"));
            empty.addClassName("op-empty");
            list.add(empty);
            return;
        }
        OperatorTable<DatasetOverview> table = new OperatorTable<>(datasets);
        table.text("dataset", dataset -> dataset.definition().title().in(getLocale()));
        table.text("source", dataset -> dataset.definition().source());
        table.number("indicators", dataset -> dataset.definition().indicators().size());
        table.text(
                "filled-until",
                dataset -> dataset.filledUntil().map(formats::period).orElse(""));
        table.component("last-import", this::lastImport);
        table.component("schedule", SharedDatasetsCard::source);
        table.component("deliver", this::delivery);
        list.add(table.folded());
    }

    private static Component source(DatasetOverview dataset) {
        RouterLink link = new RouterLink(
                "",
                SharedSourceView.class,
                SharedSourceView.address(dataset.definition().code()));
        link.setText(link.getTranslation("source.link"));
        return link;
    }

    private Component lastImport(DatasetOverview dataset) {
        return dataset.lastImports().stream()
                .findFirst()
                .<Component>map(last -> last.state().equals(ImportRun.State.HELD.code()) ? held(last) : tag(last))
                .orElseGet(Span::new);
    }

    private Component tag(RecentImport last) {
        return StateTag.of(tone(last.state()), getTranslation("operator.import." + last.state()));
    }

    /** What waits for a person leads to the decision. */
    private Component held(RecentImport last) {
        Button decide = new Button(getTranslation("operator.shared.decide"), click -> desk.run(last.id())
                .ifPresent(this::watch));
        decide.addThemeNames("small");
        Div cell = new Div(tag(last), decide);
        cell.addClassNames("sk-row", "sk-wrap");
        return cell;
    }

    private static Tone tone(String state) {
        return switch (ImportRun.State.of(state)) {
            case WAITING, RUNNING -> Tone.INFO;
            case HELD -> Tone.WARN;
            case COMPLETED -> Tone.OK;
            case FAILED -> Tone.BAD;
        };
    }

    private Component delivery(DatasetOverview dataset) {
        Upload upload = new Upload(UploadLimit.toTempFile((about, file) -> {
            try (InputStream content = Files.newInputStream(file.toPath())) {
                watch(desk.deliver(dataset.definition().code(), about.fileName(), content));
            } finally {
                Files.deleteIfExists(file.toPath());
            }
        }));
        Button choose = new Button(getTranslation("operator.shared.deliver"));
        choose.setAriaLabel(getTranslation("operator.shared.deliver") + ", "
                + dataset.definition().title().in(getLocale()));
        choose.addClassName("op-small");
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        UploadLimit.hold(upload, new UploadI18N());
        return upload;
    }
}
