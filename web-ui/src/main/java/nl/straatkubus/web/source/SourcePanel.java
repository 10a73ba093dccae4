package nl.straatkubus.web.source;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.List;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.schedule.SourceRun;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;

/** The source of one dataset: alarms on top, then where it comes from, when, and how the last looks went. */
final class SourcePanel extends Div {
    private static final int LOOKS_AGAIN_MS = 1000;
    private static final int RUNS_SHOWN = 10;

    private final transient SourceDesk desk;
    private final transient DatasetCode dataset;
    private final Div alarms = new Div();
    private final Button fetch = new Button();
    private final SourceCard source;
    private final RunList runs;
    private Registration polling;

    /**
     * The screen that this one belongs to.
     *
     * @param nameKey key of what it is called
     * @param own whether its datasets are a municipality's own
     */
    record Place(String address, String nameKey, boolean own) {}

    SourcePanel(SourceDesk desk, DatasetDefinition definition, Place place, Clock clock) {
        this.desk = desk;
        this.dataset = definition.code();
        setClassName("sk-column sk-gap-16");
        source = new SourceCard(desk, dataset, this::follow);
        runs = new RunList(place.own(), source::trust);
        fetch.setText(getTranslation("source.fetch"));
        fetch.setIcon(Icon.DOWNLOAD.draw());
        fetch.addThemeNames("primary");
        fetch.addClickListener(click -> {
            desk.fetchNow(dataset);
            follow();
        });
        alarms.setClassName("sk-column sk-gap-16");
        Div trail = new Div(
                new Anchor(place.address(), getTranslation(place.nameKey())),
                Icon.RIGHT.draw(),
                new Span(definition.title().in(getLocale())));
        trail.setClassName("sk-trail sk-12 sk-muted");
        Div words = new Div(trail, new H1(getTranslation("source.title")));
        words.addClassNames("sk-column", "sk-fill");
        Div head = new Div(words, fetch);
        head.addClassName("sk-heading");
        Div left = new Div(source, runs);
        left.addClassNames("sk-column", "sk-gap-16", "sk-side");
        Div right = new Div(new ScheduleCard(desk, dataset, clock), new RecipientsCard(desk, dataset));
        right.addClassNames("sk-column", "sk-gap-16", "sk-side");
        Div columns = new Div(left, right);
        columns.addClassNames("sk-columns", "sk-source-columns");
        add(head);
        if (!desk.isOpen()) {
            add(Page.note(Icon.LOCK, "sk-note-warn", new Span(getTranslation("source.closed"))));
        }
        add(alarms, columns);
        refresh();
    }

    private void follow() {
        refresh();
        UI.getCurrent().setPollInterval(LOOKS_AGAIN_MS);
    }

    private void refresh() {
        List<SourceRun> last = desk.runs(dataset, RUNS_SHOWN);
        runs.show(last);
        fetch.setEnabled(desk.isOpen() && desk.source(dataset).isPresent());
        alarms.removeAll();
        desk.alarms(dataset).forEach(alarm -> alarms.add(note(alarm)));
        boolean busy = last.stream()
                .anyMatch(run -> !run.state().isFinal() && run.againAt().isEmpty());
        if (!busy && polling != null) {
            UI.getCurrent().setPollInterval(-1);
        }
    }

    private Div note(Alarm alarm) {
        Span what = new Span(getTranslation("source.alarm." + alarm.kind().code()));
        what.addClassName("sk-strong");
        Div told = new Div(what, new Span(alarm.reason().text(getLocale())));
        told.addClassNames("sk-column", "sk-fill");
        Button seen = new Button(getTranslation("source.alarm.seen"), click -> {
            desk.dismiss(alarm);
            refresh();
        });
        boolean failed = alarm.kind() == Alarm.Kind.FETCH_FAILED || alarm.kind() == Alarm.Kind.IMPORT_FAILED;
        return Page.note(failed ? Icon.FAILED : Icon.WARNING, failed ? "sk-note-bad" : "sk-note-warn", told, seen);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling = attached.getUI().addPollListener(poll -> refresh());
        attached.getUI().setPollInterval(LOOKS_AGAIN_MS);
    }

    @Override
    protected void onDetach(DetachEvent left) {
        polling.remove();
        polling = null;
        left.getUI().setPollInterval(-1);
    }
}
