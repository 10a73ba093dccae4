package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.straatkubus.ingest.disclosure.PolicyVersion;
import nl.straatkubus.ingest.disclosure.Thresholds;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;

/** Every policy that was ever in force: from when until when, who set it, and why. */
final class HistoryCard extends Section {
    private final Formats formats;

    HistoryCard(List<PolicyVersion> history, Formats formats) {
        this.formats = formats;
        addClassName("sk-card");
        Div head = new Div(new H2(getTranslation("privacy.history")));
        head.addClassNames("sk-between", "sk-card-head");
        add(head);
        history.forEach(version -> add(entry(version)));
    }

    private Div entry(PolicyVersion version) {
        Span number = new Span(getTranslation("privacy.history.version", formats.number(version.number())));
        number.addClassName("sk-medium");
        Div title = new Div(number);
        title.addClassNames("sk-row", "sk-wrap");
        if (version.until().isEmpty()) {
            title.add(Tag.of(Tag.Tone.OK, getTranslation("privacy.history.now")));
        }
        if (version.loosens()) {
            title.add(Tag.of(Tag.Tone.WARN, getTranslation("privacy.history.looser")));
        }
        Div entry = new Div(title, line(when(version)));
        for (Sensitivity sensitivity : Sensitivity.values()) {
            entry.add(line(limits(sensitivity, version.policy().of(sensitivity))));
        }
        if (!version.reason().isEmpty()) {
            entry.add(line(getTranslation("privacy.history.reason", version.reason())));
        }
        entry.addClassNames("sk-column", "sk-history");
        return entry;
    }

    private String when(PolicyVersion version) {
        String from = formats.date(version.from());
        String span = version.until()
                .map(until -> getTranslation("privacy.history.until", from, formats.date(until)))
                .orElseGet(() -> getTranslation("privacy.history.since", from));
        return version.by().isEmpty() ? span : span + " · " + version.by();
    }

    private String limits(Sensitivity sensitivity, Thresholds limits) {
        return getTranslation(
                "privacy.history.limits",
                getTranslation("privacy.sensitivity." + sensitivity.code()),
                formats.number(limits.smallestCount()),
                formats.number(limits.smallestGroup()),
                formats.number(limits.dominancePercent()),
                formats.number(limits.smallestContributors()));
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassNames("sk-12", "sk-muted");
        return line;
    }
}
