package nl.straatkubus.web.relations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;

/** Says that indicators add up: which way, and which ones. */
final class RelationCard extends Section {
    private static final List<String> KINDS = List.of("sum-of", "part-of", "complement");

    private final List<Indicator> choices;
    private final RelationWords words;
    private final RadioButtonGroup<String> kind = new RadioButtonGroup<>();
    private final Span example = new Span();
    private final ComboBox<Indicator> whole = new ComboBox<>();
    private final ComboBox<Indicator> one = new ComboBox<>();
    private final ComboBox<Indicator> other = new ComboBox<>();
    private final MultiSelectComboBox<Indicator> parts = new MultiSelectComboBox<>();
    private final Div read = new Div();
    private final Div faults = new Div();

    RelationCard(List<Indicator> choices, RelationWords words, boolean allowed, Consumer<Relation> declare) {
        this.choices = choices;
        this.words = words;
        addClassName("sk-card");
        Div head = new Div(new H2(getTranslation("relations.new")));
        head.addClassName("sk-card-head");
        kind.setLabel(getTranslation("relations.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(code -> getTranslation("relations." + code));
        kind.setValue(KINDS.getFirst());
        kind.addThemeNames("vertical");
        kind.addValueChangeListener(change -> lay());
        example.addClassNames("sk-12", "sk-muted");
        for (ComboBox<Indicator> box : List.of(whole, one, other)) {
            box.setItems(this.choices);
            box.setItemLabelGenerator(this::label);
            box.setClearButtonVisible(true);
            box.addValueChangeListener(change -> tell());
        }
        parts.setLabel(getTranslation("relations.parts"));
        parts.setItems(this.choices);
        parts.setItemLabelGenerator(this::label);
        parts.addValueChangeListener(change -> tell());
        read.getElement().setAttribute("aria-live", "polite");
        faults.setClassName("sk-column sk-gap-10");
        faults.getElement().setAttribute("role", "alert");
        Button save = new Button(getTranslation("relations.save"), click -> save(declare));
        save.addThemeNames("primary");
        save.setEnabled(allowed);
        Div foot = new Div(save);
        foot.addClassName("sk-row");
        Div body = new Div(kind, example, whole, one, other, parts, read, faults, foot);
        body.addClassNames("sk-column", "sk-gap-10", "sk-padded");
        add(head, body);
        lay();
    }

    private String label(Indicator indicator) {
        return getTranslation(
                indicator.owner() == Ownership.OWN ? "relations.choice.own" : "relations.choice.shared",
                words.title(indicator.code()));
    }

    /** Asks for what the kind needs; what was chosen stays. */
    private void lay() {
        String chosen = kind.getValue();
        example.setText(getTranslation("relations." + chosen + ".example"));
        whole.setLabel(getTranslation("relations.whole"));
        one.setLabel(getTranslation(chosen.equals("part-of") ? "relations.part" : "relations.one"));
        other.setLabel(getTranslation("relations.other"));
        parts.setVisible(chosen.equals("sum-of"));
        one.setVisible(!chosen.equals("sum-of"));
        other.setVisible(chosen.equals("complement"));
        tell();
    }

    /** Reads the choice back as a sentence, as soon as it is one. */
    private void tell() {
        read.removeAll();
        faults.removeAll();
        try {
            relation().ifPresent(relation -> {
                Span sentence = new Span(words.sentence(relation));
                sentence.addClassName("sk-strong");
                Div told = new Div(sentence, new Span(words.meaning(relation)));
                told.addClassNames("sk-column", "sk-fill");
                read.add(Page.note(Icon.SHIELD, "sk-note-info", told));
            });
        } catch (IllegalArgumentException twice) {
            fault(getTranslation("relations.twice"));
        }
    }

    /** @throws IllegalArgumentException when an indicator is chosen twice */
    private Optional<Relation> relation() {
        Optional<IndicatorCode> all = code(whole);
        Optional<IndicatorCode> first = code(one);
        List<IndicatorCode> chosen =
                parts.getValue().stream().map(Indicator::code).sorted().toList();
        return switch (kind.getValue()) {
            case "sum-of" -> all.filter(total -> chosen.size() > 1).map(total -> new Relation.SumOf(total, chosen));
            case "part-of" -> all.flatMap(total -> first.map(part -> new Relation.PartOf(part, total)));
            default ->
                all.flatMap(total ->
                        first.flatMap(half -> code(other).map(rest -> new Relation.Complement(half, rest, total))));
        };
    }

    private static Optional<IndicatorCode> code(ComboBox<Indicator> box) {
        return Optional.ofNullable(box.getValue()).map(Indicator::code);
    }

    private void save(Consumer<Relation> declare) {
        faults.removeAll();
        try {
            relation().ifPresentOrElse(declare, () -> fault(getTranslation("relations.incomplete")));
        } catch (IllegalArgumentException twice) {
            fault(getTranslation("relations.twice"));
        }
    }

    /** Says what stands in the way; what was chosen stays. */
    void fault(String sentence) {
        faults.add(Page.note(Icon.FAILED, "sk-note-bad", new Span(sentence)));
    }

    /** Ready for the next one. */
    void clear() {
        List.of(whole, one, other).forEach(ComboBox::clear);
        parts.clear();
        tell();
    }
}
