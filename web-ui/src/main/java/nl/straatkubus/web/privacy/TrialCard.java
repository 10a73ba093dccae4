package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import nl.straatkubus.ingest.reprotection.ProtectionRun;
import nl.straatkubus.ingest.reprotection.ProtectionRun.Visible;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/** What would be visible under limits that are not in force: how many figures of each size of area. */
final class TrialCard extends Section {
    private final Formats formats;

    TrialCard(Formats formats) {
        this.formats = formats;
        addClassName("sk-card");
        getElement().setAttribute("aria-live", "polite");
        clear();
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void show(ProtectionRun run) {
        removeAll();
        setVisible(true);
        Div head = new Div(new H2(getTranslation("privacy.trial")));
        head.addClassNames("sk-between", "sk-card-head");
        add(head);
        switch (run.state()) {
            case WAITING, RUNNING -> add(progress(run));
            case COMPLETED -> add(table(run.outcome()));
            case FAILED -> {
                add(table(run.outcome()));
                run.failures()
                        .forEach(why -> add(Page.note(Icon.FAILED, "sk-note-bad", new Span(why.text(getLocale())))));
            }
        }
        add(Page.note(Icon.INFO, "sk-note-info", new Span(getTranslation("privacy.trial.hint"))));
    }

    private Div progress(ProtectionRun run) {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(run.total() == 0);
        bar.setValue(run.total() == 0 ? 0 : Math.clamp((double) run.done() / run.total(), 0, 1));
        bar.getElement().setAttribute("aria-label", getTranslation("privacy.run.progress"));
        Div progress = new Div(new Span(getTranslation("privacy.trial.busy")), bar);
        progress.addClassNames("sk-column", "sk-gap-10", "sk-padded");
        return progress;
    }

    private HtmlContainer table(List<Visible> levels) {
        HtmlContainer body = element("tbody");
        for (Visible level : levels) {
            HtmlContainer name = element(
                    "th",
                    new Span(getTranslation("privacy.level." + level.level().code())));
            name.getElement().setAttribute("scope", "row");
            body.add(element(
                    "tr",
                    name,
                    figure(formats.number(level.shownNow())),
                    figure(formats.number(level.shownThen())),
                    figure(difference(level.shownThen() - level.shownNow()))));
        }
        HtmlContainer table = element(
                "table",
                element("thead", element("tr", head("level"), head("now"), head("then"), head("difference"))),
                body);
        table.addClassName("sk-table");
        return table;
    }

    private String difference(int more) {
        return more == 0 ? "0" : (more > 0 ? "+" : "−") + formats.number(Math.abs(more));
    }

    private HtmlContainer head(String key) {
        HtmlContainer cell = element("th", new Span(getTranslation("privacy.trial." + key)));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static HtmlContainer figure(String text) {
        return element("td", new Span(text));
    }

    private static HtmlContainer element(String tag, Component... inside) {
        HtmlContainer element = new HtmlContainer(tag);
        element.add(inside);
        return element;
    }
}
