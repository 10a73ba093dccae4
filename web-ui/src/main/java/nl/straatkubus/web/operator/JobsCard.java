package nl.straatkubus.web.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.text.Formats;

/** How far the imports of all municipalities are, so that one that stands still is seen. */
final class JobsCard extends Div {
    private final transient Words words;

    JobsCard(Words words) {
        this.words = words;
        addClassName("op-card");
        Div head = new Div(new H2(getTranslation("operator.jobs.title")));
        head.addClassName("op-card-head");
        add(head, text("operator.jobs.about"));
    }

    void show(List<TodayDesk.Job> jobs) {
        add(jobs.isEmpty() ? text("operator.jobs.none") : table(jobs));
    }

    private Paragraph text(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("op-empty");
        return text;
    }

    private OperatorTable<TodayDesk.Job> table(List<TodayDesk.Job> jobs) {
        Formats formats = new Formats(getLocale());
        OperatorTable<TodayDesk.Job> table = new OperatorTable<>(jobs);
        table.text("municipality", job -> job.municipality().orElseGet(() -> getTranslation("operator.jobs.shared")));
        table.component("state", job -> StateTag.of(tone(job.job().state()), state(job.job())));
        table.text(
                "stage",
                job -> getTranslation("operator.jobs.stage." + job.job().stage().code()));
        table.text(
                "moved",
                job -> formats.date(job.job().movedAt()) + " "
                        + formats.time(job.job().movedAt()));
        table.number("rows", job -> words.number(job.job().rows()));
        return table.folded();
    }

    private String state(ImportJobs.Job job) {
        return getTranslation("operator.jobs.state." + job.state().code());
    }

    private static Tone tone(ImportRun.State state) {
        return switch (state) {
            case RUNNING -> Tone.INFO;
            case WAITING -> Tone.QUIET;
            case HELD -> Tone.WARN;
            case FAILED -> Tone.BAD;
            case COMPLETED -> Tone.OK;
        };
    }
}
