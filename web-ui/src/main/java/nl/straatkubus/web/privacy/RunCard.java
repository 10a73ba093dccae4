package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import nl.straatkubus.ingest.reprotection.ProtectionRun;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/** How far the work is that another policy or geography asked for, or how it ended. */
public final class RunCard extends Section {
    private final Formats formats;

    public RunCard(Formats formats) {
        this.formats = formats;
        addClassNames("sk-card", "sk-padded", "sk-column", "sk-gap-10");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    public void show(ProtectionRun run) {
        removeAll();
        setVisible(true);
        add(new H2(getTranslation("privacy.run." + run.cause().code())));
        Span when = new Span(formats.date(run.requestedAt()) + ", " + formats.time(run.requestedAt()));
        when.addClassNames("sk-12", "sk-muted");
        add(when);
        switch (run.state()) {
            case WAITING, RUNNING -> addProgress(run);
            case COMPLETED ->
                add(Page.note(
                        Icon.DONE,
                        "sk-note-ok",
                        new Span(getTranslation(
                                run.done() == 1 ? "privacy.run.done.one" : "privacy.run.done",
                                formats.number(run.done())))));
            case FAILED ->
                run.failures()
                        .forEach(why -> add(Page.note(Icon.FAILED, "sk-note-bad", new Span(why.text(getLocale())))));
        }
    }

    private void addProgress(ProtectionRun run) {
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", getTranslation("privacy.run.progress"));
        if (run.total() > 0) {
            bar.setValue(Math.clamp((double) run.done() / run.total(), 0, 1));
        } else {
            bar.setIndeterminate(true);
        }
        Span of = new Span(
                run.total() > 0
                        ? getTranslation("privacy.run.of", formats.number(run.done()), formats.number(run.total()))
                        : getTranslation("privacy.run.waiting"));
        of.addClassNames("sk-13", "sk-muted");
        Div progress = new Div(bar, of);
        progress.addClassNames("sk-column", "sk-gap-10");
        add(progress);
    }
}
