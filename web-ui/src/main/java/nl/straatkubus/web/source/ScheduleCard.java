package nl.straatkubus.web.source;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.schedule.Schedule;
import nl.straatkubus.ingest.wording.Refused;

/** When the source is looked at, and by when something new must have come. */
final class ScheduleCard extends Section {
    private final transient SourceDesk desk;
    private final transient DatasetCode dataset;
    private final RhythmForm fetch;
    private final RhythmForm expected;
    private final Checkbox paused = new Checkbox();
    private final Span said = new Span();
    private final ChangedMeanwhile meanwhile = new ChangedMeanwhile();
    private transient Optional<UUID> seen = Optional.empty();

    ScheduleCard(SourceDesk desk, DatasetCode dataset, Clock clock) {
        this.desk = desk;
        this.dataset = dataset;
        this.fetch = new RhythmForm(getTranslation("source.schedule.fetch"), "source.rhythm.hand", true, clock);
        this.expected = new RhythmForm(getTranslation("source.schedule.expected"), "source.rhythm.never", false, clock);
        addClassName("sk-card");
        Div head = new Div(new H2(getTranslation("source.schedule")));
        head.addClassName("sk-card-head");
        Span why = new Span(getTranslation("source.schedule.expected.help"));
        why.addClassNames("sk-12", "sk-muted");
        paused.setLabel(getTranslation("source.schedule.paused"));
        Button save = new Button(getTranslation("source.schedule.save"), click -> save());
        save.setEnabled(desk.isOpen());
        said.addClassNames("sk-13", "sk-muted");
        said.getElement().setAttribute("role", "status");
        Div foot = new Div(save, said);
        foot.addClassName("sk-row");
        Div body = new Div(fetch, expected, why, paused, meanwhile, foot);
        body.addClassNames("sk-column", "sk-gap-16", "sk-padded");
        add(head, body);
        load();
    }

    private void load() {
        seen = desk.scheduleRevision(dataset);
        Schedule now = desk.schedule(dataset);
        fetch.set(now.fetch());
        expected.set(now.expected());
        paused.setValue(now.paused());
    }

    private void save() {
        said.setText("");
        meanwhile.removeAll();
        try {
            desk.put(dataset, seen, new Schedule(fetch.rhythm(), expected.rhythm(), paused.getValue()));
            seen = desk.scheduleRevision(dataset);
            said.setText(getTranslation("source.saved"));
        } catch (FormIncomplete incomplete) {
            said.setText(getTranslation("source.incomplete"));
        } catch (Refused changed) {
            meanwhile.tell(changed, this::load, () -> {
                seen = desk.scheduleRevision(dataset);
                save();
            });
        }
    }
}
