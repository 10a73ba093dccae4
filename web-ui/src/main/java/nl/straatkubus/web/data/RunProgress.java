package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;

/** What an import is doing now, how far it is, and what everyone sees until it is done. */
final class RunProgress extends Div {
    private static final int PERCENT = 100;
    private static final int SPOKEN_STEP = 25;

    private final Formats formats;
    private final H2 title = new H2();
    private final Span step = new Span();
    private final Span share = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Span rest = new Span();
    private final Span spoken = new Span();

    RunProgress(Formats formats) {
        this.formats = formats;
        addClassNames("sk-card", "sk-progress");
        share.addClassName("sk-strong");
        Div head = new Div(title, step, gap(), share);
        head.addClassName("sk-row");
        bar.getElement().setAttribute("aria-label", getTranslation("data.run.progress"));
        rest.addClassNames("sk-13", "sk-muted");
        spoken.addClassName("sk-spoken");
        spoken.getElement().setAttribute("aria-live", "polite");
        add(head, bar, rest, spoken);
    }

    void show(ImportRun run, DatasetOverview dataset) {
        show(
                run,
                "data.run.state." + (run.alreadyLoaded() ? "same" : run.state().code()),
                rest(run, dataset));
    }

    /** Shows a trial, of which nothing becomes visible. */
    void trial(ImportRun run) {
        show(
                run,
                "data.trial." + run.state().code(),
                run.failure()
                        .map(failure -> failure.text(getLocale()))
                        .orElseGet(() -> getTranslation("data.trial.nothing")));
    }

    private void show(ImportRun run, String ended, String sentence) {
        boolean running = !run.state().isFinal() && run.state() != ImportRun.State.HELD;
        title.setText(getTranslation(running ? "data.stage." + run.stage().code() + ".now" : ended));
        step.removeAll();
        step.add(tag(run));
        long percent = Math.round(run.progress() * PERCENT);
        share.setText(running ? percent + "%" + left(run) : "");
        bar.setVisible(running);
        bar.setValue(Math.clamp(run.progress(), 0, 1));
        rest.setText(sentence);
        String said =
                running ? getTranslation("data.run.spoken", percent / SPOKEN_STEP * SPOKEN_STEP) : title.getText();
        if (!said.equals(spoken.getText())) {
            spoken.setText(said);
        }
    }

    private Span tag(ImportRun run) {
        return switch (run.state()) {
            case COMPLETED -> Tag.of(Tag.Tone.OK, Icon.DONE, getTranslation("data.state.completed"));
            case FAILED -> Tag.of(Tag.Tone.BAD, Icon.FAILED, getTranslation("data.state.failed"));
            case HELD -> Tag.of(Tag.Tone.WARN, Icon.WARNING, getTranslation("data.state.held"));
            case WAITING, RUNNING ->
                Tag.of(Tag.Tone.OWN, getTranslation("data.run.step", run.stage().number()));
        };
    }

    private String left(ImportRun run) {
        return run.timeLeft()
                .map(left -> " · "
                        + (left.compareTo(Duration.ofMinutes(1)) < 0
                                ? getTranslation("data.run.left.seconds")
                                : getTranslation("data.run.left.minutes", formats.number(left.toMinutes() + 1))))
                .orElse("");
    }

    private String rest(ImportRun run, DatasetOverview dataset) {
        if (run.failure().isPresent()) {
            return run.failure().get().text(getLocale());
        }
        if (run.state() == ImportRun.State.COMPLETED) {
            Optional<Integer> seen = dataset.activeVersion();
            if (!run.alreadyLoaded() && seen.isPresent() && !seen.equals(run.version())) {
                return getTranslation(
                        "data.run.done.other", formats.number(run.version().orElse(0)), formats.number(seen.get()));
            }
            return run.alreadyLoaded()
                    ? getTranslation(
                            "data.run.same", formats.number(run.version().orElse(0)))
                    : getTranslation(
                            "data.run.done", formats.number(run.version().orElse(0)));
        }
        return dataset.activeVersion()
                .map(version -> getTranslation("data.run.leave", formats.number(version)))
                .orElse(getTranslation("data.run.leave.first"));
    }

    private static Span gap() {
        Span gap = new Span();
        gap.addClassName("sk-fill");
        return gap;
    }
}
