package nl.straatkubus.web.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** The versions of a dataset: which one everyone sees, what they were made from, and the way back to another. */
final class VersionList extends Section {
    private static final int CHECKSUM_SHOWN = 12;

    private final Formats formats;
    private final Wishes wishes;
    private final Div rows = new Div();

    /** What a steward can ask of a version. */
    interface Wishes {
        void putBack(DatasetVersion version);

        void compare(DatasetVersion version, DatasetVersion with);

        void changeRetention();

        /** Whether versions may be switched now. */
        boolean allowed();
    }

    VersionList(Formats formats, Wishes wishes) {
        this.formats = formats;
        this.wishes = wishes;
        addClassNames("sk-card", "sk-versions");
        Button kept =
                new Button(getTranslation("data.retention"), Icon.CLOCK.draw(), click -> wishes.changeRetention());
        kept.addThemeNames("small", "tertiary");
        Div head = new Div(new H2(getTranslation("data.versions")), Editing.hold(kept));
        head.addClassNames("sk-between", "sk-card-head");
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
        Optional<DatasetVersion> active =
                versions.stream().filter(DatasetVersion::active).findFirst();
        for (int i = 0; i < versions.size(); i++) {
            DatasetVersion version = versions.get(i);
            Optional<DatasetVersion> other =
                    version.active() ? versions.stream().skip(i + 1L).findFirst() : active;
            rows.add(row(version, other));
        }
    }

    private Div row(DatasetVersion version, Optional<DatasetVersion> other) {
        Span number = new Span(formats.number(version.number()));
        number.addClassName("sk-version-number");
        Span periods = new Span(periods(version, formats));
        periods.addClassName("sk-medium");
        Div words = new Div(periods, small(rest(version)), small(file(version)));
        version.rowsDroppedAt()
                .ifPresent(at -> words.add(small(getTranslation("data.version.expired", formats.date(at)))));
        words.addClassNames("sk-column", "sk-fill", "sk-wrapping");
        Div acts = new Div();
        acts.addClassNames("sk-column", "sk-version-acts");
        if (version.active()) {
            acts.add(Tag.of(Tag.Tone.OK, Icon.DONE, getTranslation("data.version.active")));
        } else if (version.rowsDroppedAt().isEmpty()) {
            Button again = new Button(getTranslation("data.version.return"), Icon.UNDO.draw());
            again.addThemeNames("small");
            again.setEnabled(wishes.allowed());
            again.addClickListener(click -> wishes.putBack(version));
            acts.add(again);
        }
        other.ifPresent(with -> {
            Button compare = new Button(getTranslation("data.compare", formats.number(with.number())));
            compare.addThemeNames("small", "tertiary");
            compare.addClickListener(click -> wishes.compare(version, with));
            acts.add(compare);
        });
        Div row = new Div(number, words, acts);
        row.addClassName("sk-version");
        row.setClassName("sk-active", version.active());
        return row;
    }

    private String rest(DatasetVersion version) {
        String said = getTranslation(
                "data.version.rest", version.by(), formats.date(version.at()), formats.number(version.rows()));
        return version.supplemented() ? said + getTranslation("data.version.supplemented") : said;
    }

    private String file(DatasetVersion version) {
        return getTranslation(
                "data.version.file",
                version.fileName(),
                version.checksum()
                        .substring(
                                0, Math.min(CHECKSUM_SHOWN, version.checksum().length())),
                Translations.textOr(getLocale(), "data.terms." + version.terms(), version.terms()));
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("sk-12", "sk-muted");
        return small;
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
