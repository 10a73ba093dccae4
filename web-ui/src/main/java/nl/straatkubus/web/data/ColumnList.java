package nl.straatkubus.web.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;

/** The columns of a file, each with a few of its values and what it is used for. */
final class ColumnList extends Section {
    private static final int SHOWN_AT_ONCE = 12;
    /** Uses of which a file has one column at most. */
    private static final Set<ColumnUse> ONCE =
            EnumSet.of(ColumnUse.AREA, ColumnUse.UNTIL, ColumnUse.PERIOD, ColumnUse.KIND, ColumnUse.VALUE);

    private final FileLook look;
    private final Listener listener;
    private final Map<String, ColumnLine> lines = new LinkedHashMap<>();
    private final Div body = new Div();
    private final Span counted = new Span();
    private boolean settling;

    /** Hears what a steward decides. */
    interface Listener {
        void used(String column, ColumnUse before, ColumnUse now);
    }

    ColumnList(FileLook look, Map<String, ColumnUse> guessed, Map<String, String> parts, Listener listener) {
        this.look = look;
        this.listener = listener;
        addClassName("sk-card");
        counted.addClassNames("sk-13", "sk-muted");
        Div head = new Div(new H2(getTranslation("data.columns")), counted);
        head.addClassNames("sk-row", "sk-card-head");
        body.addClassName("sk-column-list");
        add(head, body);
        for (String column : look.columns()) {
            ColumnUse use = guessed.getOrDefault(column, ColumnUse.NONE);
            lines.put(column, new ColumnLine(column, use, parts.get(column)));
        }
        show();
        count();
    }

    private void show() {
        List<ColumnLine> first = new ArrayList<>();
        List<ColumnLine> later = new ArrayList<>();
        lines.values().forEach(line -> (line.use.getValue() == ColumnUse.NONE ? later : first).add(line));
        while (first.size() < SHOWN_AT_ONCE && !later.isEmpty()) {
            first.add(later.removeFirst());
        }
        first.forEach(body::add);
        if (!later.isEmpty()) {
            Button more = new Button(getTranslation("data.columns.more", later.size()), click -> {
                click.getSource().removeFromParent();
                later.forEach(body::add);
            });
            more.addThemeNames("tertiary");
            body.add(more);
        }
    }

    /** The column with this use. */
    Optional<String> with(ColumnUse use) {
        return all(use).stream().findFirst();
    }

    List<String> all(ColumnUse use) {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().use.getValue() == use)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The columns of which only rows with one value are read, with that value. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String column : all(ColumnUse.PART)) {
            Optional.ofNullable(lines.get(column).part.getValue()).ifPresent(value -> parts.put(column, value));
        }
        return parts;
    }

    /** Changes a use without telling about it. */
    void settle(String column, ColumnUse use) {
        settling = true;
        Optional.ofNullable(lines.get(column)).ifPresent(line -> line.guess(use));
        settling = false;
        count();
    }

    private void count() {
        long used = lines.values().stream()
                .filter(line -> line.use.getValue() != ColumnUse.NONE)
                .count();
        counted.setText(getTranslation("data.columns.counted", used, lines.size() - used));
    }

    /** One column. */
    private final class ColumnLine extends Div {
        private final Select<ColumnUse> use = new Select<>();
        private final Select<String> part = new Select<>();
        private final Div tag = new Div();
        private ColumnUse guessed;

        ColumnLine(String column, ColumnUse guessed, String wanted) {
            this.guessed = guessed;
            addClassName("sk-column-line");
            Span name = new Span(column);
            name.addClassName("sk-medium");
            Span sample = new Span(look.sample(column));
            sample.addClassNames("sk-12", "sk-muted", "sk-clip");
            Div words = new Div(name, sample);
            words.addClassNames("sk-column", "sk-clip");
            use.setItems(ColumnUse.values());
            use.setItemLabelGenerator(one -> getTranslation(one.key()));
            use.setValue(guessed);
            use.setAriaLabel(getTranslation("data.columns.use", column));
            use.addValueChangeListener(change -> changed(column, change.getOldValue(), change.getValue()));
            List<String> values = new ArrayList<>(look.guess().values(column));
            if (wanted != null && !values.contains(wanted)) {
                values.add(wanted);
            }
            part.setItems(values);
            part.setAriaLabel(getTranslation("data.columns.part", column));
            part.setPlaceholder(getTranslation("data.columns.part.choose"));
            if (wanted != null) {
                part.setValue(wanted);
            }
            Div choice = new Div(use, part);
            choice.addClassName("sk-column-choice");
            tag.addClassName("sk-column-tag");
            add(words, Icon.ARROW.draw("sk-muted"), choice, tag);
            mark();
        }

        private void guess(ColumnUse other) {
            guessed = other;
            use.setValue(other);
            mark();
        }

        private void changed(String column, ColumnUse before, ColumnUse now) {
            mark();
            if (settling) {
                return;
            }
            if (ONCE.contains(now)) {
                all(now).stream()
                        .filter(other -> !other.equals(column))
                        .forEach(other -> settle(other, ColumnUse.NONE));
            }
            count();
            listener.used(column, before, now);
        }

        private void mark() {
            part.setVisible(use.getValue() == ColumnUse.PART);
            tag.removeAll();
            if (use.getValue() != guessed) {
                tag.add(Tag.of(Tag.Tone.OWN, getTranslation("data.columns.chosen")));
            } else if (guessed != ColumnUse.NONE) {
                tag.add(Tag.of(Tag.Tone.OK, Icon.DONE, getTranslation("data.columns.recognised")));
            }
        }
    }
}
