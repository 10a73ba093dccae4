package nl.straatkubus.web.data;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.job.Filling;
import nl.straatkubus.ingest.job.ImportReview;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.review.Effects;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/** A trial under way and what it found, below the file that is about to be imported. */
final class TrialPanel extends Div {
    private static final int LOOKS_AGAIN_MS = 500;

    private final Imports imports;
    private final Formats formats;
    private final RadioButtonGroup<Filling> filling = new RadioButtonGroup<>();
    private final RunProgress progress;
    private final Div found = new Div();
    private Optional<Registration> polling = Optional.empty();
    private DatasetDefinition dataset;
    private FileLook look;
    private long trial;

    TrialPanel(Imports imports, Formats formats) {
        this.imports = imports;
        this.formats = formats;
        this.progress = new RunProgress(formats);
        addClassNames("sk-column", "sk-gap-16");
        filling.setLabel(getTranslation("data.filling"));
        filling.setItems(Filling.REPLACE, Filling.SUPPLEMENT);
        filling.setItemLabelGenerator(one -> getTranslation("data.filling." + one.code()));
        found.setClassName("sk-column sk-gap-16");
        setVisible(false);
    }

    /** Follows a trial until it ends and shows what it found. */
    void follow(ImportRun run, DatasetDefinition tried, FileLook file) {
        dataset = tried;
        look = file;
        trial = run.id();
        removeAll();
        found.removeAll();
        add(progress, found);
        setVisible(true);
        polling.ifPresent(Registration::remove);
        UI ui = UI.getCurrent();
        polling = Optional.of(ui.addPollListener(poll -> look()));
        ui.setPollInterval(LOOKS_AGAIN_MS);
        look();
        scrollIntoView();
    }

    /** Forgets what was found: the file or its columns are others now. */
    void clear() {
        stop();
        filling.clear();
        setVisible(false);
    }

    /** What the steward chose for periods of which the file lacks many areas; to be asked where nothing was chosen. */
    Filling filling() {
        return Optional.ofNullable(filling.getValue()).orElse(Filling.ASK);
    }

    private void look() {
        ImportRun run = imports.find(trial).orElseThrow();
        progress.trial(run);
        if (run.state().isFinal()) {
            stop();
            show(run, imports.review(trial));
        }
    }

    private void show(ImportRun run, ImportReview review) {
        found.removeAll();
        ReviewCards cards = new ReviewCards(dataset, formats);
        Div left = new Div();
        left.addClassNames("sk-column", "sk-gap-16");
        cards.notes(review.warnings(), review.effects().map(Effects::jumps).orElse(List.of()))
                .forEach(left::add);
        if (review.warnings().stream().anyMatch(warning -> warning.code().equals("warning.partial"))) {
            Div choice = new Div(filling);
            choice.addClassNames("sk-card", "sk-padded");
            left.add(choice);
        }
        if (run.rowsFaulty() == 0 && run.state() == ImportRun.State.COMPLETED) {
            left.add(Page.note(
                    Icon.DONE,
                    "sk-note-ok",
                    new Span(getTranslation("data.trial.clean", formats.number(run.rowsAccepted())))));
        }
        left.add(new TriedRows(run, imports, look, formats));
        Div right = new Div();
        right.addClassNames("sk-column", "sk-gap-16", "sk-side");
        review.differences().ifPresent(differences -> right.add(cards.differences(differences, run)));
        review.effects().ifPresent(effects -> {
            right.add(cards.visibility(effects.visibility(), false));
            cards.totals(effects.totals()).ifPresent(right::add);
            cards.jumps(effects.jumps()).ifPresent(right::add);
        });
        Div columns = new Div(left, right);
        columns.addClassName("sk-columns");
        found.add(columns);
    }

    private void stop() {
        polling.ifPresent(registration -> {
            registration.remove();
            UI.getCurrent().setPollInterval(-1);
        });
        polling = Optional.empty();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.ifPresent(registration -> {
            registration.remove();
            event.getUI().setPollInterval(-1);
        });
        polling = Optional.empty();
    }
}
