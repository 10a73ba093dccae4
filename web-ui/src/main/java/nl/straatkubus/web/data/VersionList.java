package nl.straatkubus.web.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** The versions of a dataset: which one everyone sees, and the way back to another. */
final class VersionList extends Section {
    private final Formats formats;
    private final Consumer<DatasetVersion> back;
    private final Div rows = new Div();

    VersionList(Formats formats, Consumer<DatasetVersion> back) {
        this.formats = formats;
        this.back = back;
        addClassNames("sk-card", "sk-versions");
        Div head = new Div(new H2(getTranslation("data.versions")));
        head.addClassName("sk-card-head");
        Span foot = new Span(getTranslation("data.versions.text"));
        foot.addClassNames("sk-12", "sk-muted", "sk-card-foot");
        add(head, rows, foot);
    }

    void show(List<DatasetVersion> versions) {
        rows.removeAll();
        if (versions.isEmpty()) {
            Span none = new Span(getTranslation("data.versions.none"));
            none.addClassNames("sk-13", "sk-muted", "sk-version");
            rows.add(none);
        }
        versions.forEach(version -> rows.add(row(version)));
    }

    private Div row(DatasetVersion version) {
        Span number = new Span(formats.number(version.number()));
        number.addClassName("sk-version-number");
        Span periods = new Span(periods(version, formats));
        periods.addClassName("sk-medium");
        Span rest = new Span(getTranslation(
                "data.version.rest", version.by(), formats.date(version.at()), formats.number(version.rows())));
        rest.addClassNames("sk-12", "sk-muted");
        Div words = new Div(periods, rest);
        words.addClassNames("sk-column", "sk-fill", "sk-wrapping");
        Div row = new Div(number, words);
        row.addClassName("sk-version");
        if (version.active()) {
            row.addClassName("sk-active");
            row.add(Tag.of(Tag.Tone.OK, Icon.DONE, getTranslation("data.version.active")));
        } else {
            Button again = new Button(getTranslation("data.version.return"), Icon.UNDO.draw());
            again.addThemeNames("small");
            again.addClickListener(click -> back.accept(version));
            row.add(again);
        }
        return row;
    }

    /** The periods of a version: the first and the last of more than two. */
    static String periods(DatasetVersion version, Formats formats) {
        List<String> names = version.periods().stream().map(formats::period).toList();
        return switch (names.size()) {
            case 0 -> "–";
            case 1 -> names.getFirst();
            default -> Translations.text(formats.locale(), "data.version.periods", names.getFirst(), names.getLast());
        };
    }
}
