package nl.straatkubus.web.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.mapping.FigureGuess;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.catalogue.Unit;
import nl.straatkubus.web.shell.Themes;

/** One indicator that a dataset fills: what it is called, what it means, and where in the file it stands. */
final class IndicatorForm extends Div {
    private final Optional<IndicatorDefinition> known;
    private final FigureChoices choices;
    private final TextField title = new TextField();
    private final TextField english = new TextField();
    private final Select<Theme> theme = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<String> numerator = new ComboBox<>();
    private final ComboBox<String> denominator = new ComboBox<>();
    private final TextField unit = new TextField();
    private final TextField englishUnit = new TextField();
    private final TextField counted = new TextField();
    private final Select<String> largest = new Select<>();
    private final Select<String> second = new Select<>();
    private final Select<Direction> direction = new Select<>();
    private final Select<Sensitivity> sensitivity = new Select<>();
    private String suggested = "";

    /** @param remove takes the form away */
    IndicatorForm(FigureChoices choices, Optional<IndicatorDefinition> known, Runnable remove) {
        this.choices = choices;
        this.known = known;
        addClassNames("sk-indicator-form", "sk-padded");
        title.setLabel(getTranslation("data.indicator.title"));
        title.setRequiredIndicatorVisible(true);
        english.setLabel(getTranslation("data.indicator.title.en"));
        theme.setLabel(getTranslation("data.indicator.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(one -> Themes.name(one, getLocale()));
        theme.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("data.indicator.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("data.kind." + one.code()));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                unit.setValue(
                        change.getValue() == Kind.RATE ? "%" : unit.getValue().replace("%", ""));
            }
            largest.setVisible(change.getValue() == Kind.AMOUNT);
            second.setVisible(change.getValue() == Kind.AMOUNT);
        });
        combo(numerator, "data.indicator.numerator", choices.counts());
        numerator.setRequiredIndicatorVisible(true);
        combo(denominator, "data.indicator.denominator", choices.wholes());
        denominator.setPlaceholder(getTranslation("data.indicator.denominator.none"));
        denominator.setClearButtonVisible(true);
        contributor(largest, "data.indicator.largest", choices.look().columns());
        contributor(second, "data.indicator.second", choices.look().columns());
        unit.setLabel(getTranslation("data.indicator.unit"));
        englishUnit.setLabel(getTranslation("data.indicator.unit.en"));
        unit.addValueChangeListener(change -> proposeEnglish());
        proposeEnglish();
        counted.setLabel(getTranslation("data.indicator.counted"));
        counted.setPlaceholder(getTranslation("data.indicator.counted.example"));
        direction.setLabel(getTranslation("data.indicator.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(one -> getTranslation("data.direction." + one.code()));
        sensitivity.setLabel(getTranslation("data.indicator.sensitivity"));
        sensitivity.setItems(Sensitivity.values());
        sensitivity.setItemLabelGenerator(one -> getTranslation("data.sensitivity." + one.code()));
        direction.setValue(Direction.HIGHER_IS_WORSE);
        sensitivity.setValue(Sensitivity.ORDINARY);
        kind.setValue(Kind.COUNT);
        known.ifPresent(this::fill);
        numerator.addValueChangeListener(change -> suggest(change.getValue()));
        Div fields = new Div(
                title,
                english,
                theme,
                kind,
                unit,
                englishUnit,
                numerator,
                denominator,
                largest,
                second,
                counted,
                direction,
                sensitivity);
        fields.addClassName("sk-fields");
        Button away = new Button(getTranslation("data.indicator.remove"), click -> remove.run());
        away.addThemeNames("tertiary", "small");
        Div head = new Div(new H3(getTranslation("data.indicator")), away);
        head.addClassName("sk-between");
        add(head, fields);
    }

    /** Either both contributors are told or none. */
    private void contributor(Select<String> column, String label, List<String> columns) {
        column.setLabel(getTranslation(label));
        column.setItems(columns);
        column.setEmptySelectionAllowed(true);
        column.setEmptySelectionCaption(getTranslation("data.indicator.denominator.none"));
        column.setVisible(false);
    }

    private void take(Select<String> column, String name) {
        choices.look().columns().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .ifPresent(column::setValue);
    }

    private Optional<Contributors> contributors() {
        boolean told = kind.getValue() == Kind.AMOUNT && choices.rows() != RowKind.RECORD && largest.getValue() != null;
        return told ? Optional.of(new Contributors(largest.getValue(), second.getValue())) : Optional.empty();
    }

    private boolean contributorsComplete() {
        boolean none = largest.getValue() == null && second.getValue() == null;
        if (kind.getValue() != Kind.AMOUNT || none) {
            return true;
        }
        boolean different = !Objects.equals(largest.getValue(), second.getValue());
        second.setInvalid(!different);
        return Fields.chosen(largest) & Fields.chosen(second) && different;
    }

    private void combo(ComboBox<String> box, String label, List<String> items) {
        box.setLabel(getTranslation(label + '.' + choices.rows().name().toLowerCase(java.util.Locale.ROOT)));
        box.setItems(items);
        box.setItemLabelGenerator(this::label);
        box.setAllowCustomValue(choices.open());
        box.addCustomValueSetListener(event -> choose(box, event.getDetail().strip()));
    }

    private String label(String choice) {
        return switch (choice) {
            case Layout.ALL_RECORDS -> getTranslation("data.choice.records");
            case Layout.HOUSEHOLDS -> getTranslation("data.choice.households");
            default -> choice;
        };
    }

    /** Something that is not among the first rows may be meant all the same. */
    private static void choose(ComboBox<String> box, String choice) {
        List<String> items = new ArrayList<>(box.getListDataView().getItems().toList());
        if (!items.contains(choice)) {
            items.add(choice);
            box.setItems(items);
        }
        box.setValue(choice);
    }

    private void fill(IndicatorDefinition one) {
        title.setValue(one.title().nl());
        english.setValue(
                one.title().en().equals(one.title().nl()) ? "" : one.title().en());
        theme.setValue(one.theme());
        kind.setValue(one.kind());
        unit.setValue(one.unit().nl());
        englishUnit.setValue(one.unit().given());
        direction.setValue(one.direction());
        sensitivity.setValue(one.sensitivity());
        one.counted().ifPresent(counted::setValue);
        one.contributors().ifPresent(two -> {
            take(largest, two.largest());
            take(second, two.second());
        });
        find(one.numerator(), choices.counts()).ifPresent(found -> choose(numerator, found));
        one.denominator().flatMap(name -> find(name, choices.wholes())).ifPresent(found -> choose(denominator, found));
    }

    /** A column that the file lacks is left open, so that the steward sees what to choose. */
    private Optional<String> find(String name, List<String> items) {
        return choices.open()
                ? Optional.of(name)
                : items.stream().filter(item -> item.equalsIgnoreCase(name)).findFirst();
    }

    /** Chooses what is counted, with everything that follows from it. */
    void counts(String choice) {
        choose(numerator, choice);
    }

    /** An English reader gets what is greyed in the field, unless something is written there; a sign needs no English. */
    private void proposeEnglish() {
        Unit written = Unit.of(unit.getValue());
        englishUnit.setPlaceholder(written.en());
        englishUnit.setEnabled(written.isWords());
    }

    private void suggest(String count) {
        if (count == null || known.isPresent()) {
            return;
        }
        FigureGuess guess = choices.guess(count);
        kind.setValue(guess.kind());
        unit.setValue(guess.unit());
        guess.denominator().ifPresentOrElse(whole -> choose(denominator, whole), denominator::clear);
        if (title.getValue().equals(suggested)) {
            suggested = FigureChoices.title(count);
            title.setValue(suggested);
        }
    }

    void divideBy(String column) {
        choose(denominator, column);
    }

    Optional<String> numerator() {
        return Optional.ofNullable(numerator.getValue());
    }

    Optional<String> denominator() {
        return Optional.ofNullable(denominator.getValue());
    }

    /** @throws FormIncomplete when a required field is empty; the field says so itself */
    IndicatorDefinition definition() throws FormIncomplete {
        boolean whole = kind.getValue() == Kind.COUNT || Fields.chosen(denominator);
        boolean complete =
                Fields.filled(title) & Fields.chosen(theme) & Fields.chosen(numerator) & whole & contributorsComplete();
        if (!complete) {
            throw new FormIncomplete();
        }
        return new IndicatorDefinition(
                known.map(IndicatorDefinition::code)
                        .orElseGet(() -> new IndicatorCode(DatasetForm.code(title.getValue()))),
                new Text(title.getValue().strip(), english.getValue().strip()),
                theme.getValue(),
                kind.getValue(),
                numerator.getValue(),
                denominator(),
                new Unit(unit.getValue(), englishUnit.getValue()),
                direction.getValue(),
                sensitivity.getValue(),
                Optional.of(counted.getValue().strip()).filter(text -> !text.isEmpty()),
                contributors());
    }
}
