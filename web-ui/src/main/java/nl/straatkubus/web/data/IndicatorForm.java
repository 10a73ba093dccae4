package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.platform.catalogue.Contributors;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.web.shell.Themes;

/** One indicator that a new dataset fills. */
final class IndicatorForm extends Div {
    private final TextField title = new TextField();
    private final Select<Theme> theme = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final Select<String> numerator = new Select<>();
    private final Select<String> denominator = new Select<>();
    private final TextField unit = new TextField();
    private final TextField counted = new TextField();
    private final Select<String> largest = new Select<>();
    private final Select<String> second = new Select<>();
    private final Select<Direction> direction = new Select<>();
    private final Select<Sensitivity> sensitivity = new Select<>();
    private String suggested = "";

    IndicatorForm(List<String> columns, Optional<String> guessedNumerator, Optional<String> guessedDenominator) {
        addClassNames("sk-indicator-form", "sk-padded");
        title.setLabel(getTranslation("data.indicator.title"));
        title.setRequiredIndicatorVisible(true);
        theme.setLabel(getTranslation("data.indicator.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(one -> Themes.name(one, getLocale()));
        kind.setLabel(getTranslation("data.indicator.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("data.kind." + one.code()));
        kind.addValueChangeListener(change -> {
            if (change.getValue() == Kind.RATE) {
                unit.setValue("%");
            } else if (unit.getValue().equals("%")) {
                unit.clear();
            }
            largest.setVisible(change.getValue() == Kind.AMOUNT);
            second.setVisible(change.getValue() == Kind.AMOUNT);
        });
        numerator.setLabel(getTranslation("data.indicator.numerator"));
        numerator.setItems(columns);
        guessedNumerator.ifPresent(numerator::setValue);
        denominator.setLabel(getTranslation("data.indicator.denominator"));
        denominator.setItems(columns);
        denominator.setEmptySelectionAllowed(true);
        denominator.setEmptySelectionCaption(getTranslation("data.indicator.denominator.none"));
        guessedDenominator.ifPresent(denominator::setValue);
        contributor(largest, "data.indicator.largest", columns);
        contributor(second, "data.indicator.second", columns);
        unit.setLabel(getTranslation("data.indicator.unit"));
        counted.setLabel(getTranslation("data.indicator.counted"));
        counted.setPlaceholder(getTranslation("data.indicator.counted.example"));
        direction.setLabel(getTranslation("data.indicator.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(one -> getTranslation("data.direction." + one.code()));
        direction.setValue(Direction.HIGHER_IS_WORSE);
        sensitivity.setLabel(getTranslation("data.indicator.sensitivity"));
        sensitivity.setItems(Sensitivity.values());
        sensitivity.setItemLabelGenerator(one -> getTranslation("data.sensitivity." + one.code()));
        sensitivity.setValue(Sensitivity.ORDINARY);
        kind.setValue(guessedDenominator.isPresent() ? Kind.RATE : Kind.COUNT);
        theme.setRequiredIndicatorVisible(true);
        numerator.setRequiredIndicatorVisible(true);
        Div fields = new Div(
                title, theme, kind, unit, numerator, denominator, largest, second, counted, direction, sensitivity);
        fields.addClassName("sk-fields");
        add(new H3(getTranslation("data.indicator")), fields);
    }

    /** Either both contributors are told or none. */
    private void contributor(Select<String> column, String label, List<String> columns) {
        column.setLabel(getTranslation(label));
        column.setItems(columns);
        column.setEmptySelectionAllowed(true);
        column.setEmptySelectionCaption(getTranslation("data.indicator.denominator.none"));
        column.setVisible(false);
    }

    private Optional<Contributors> contributors() {
        boolean told = kind.getValue() == Kind.AMOUNT && largest.getValue() != null;
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

    /** Takes over the dataset's title until someone writes another. */
    void suggestTitle(String datasetTitle) {
        if (title.getValue().equals(suggested)) {
            title.setValue(datasetTitle);
            suggested = datasetTitle;
        }
    }

    /** @throws FormIncomplete when a required field is empty; the field says so itself */
    IndicatorDefinition definition() throws FormIncomplete {
        boolean whole = kind.getValue() == Kind.COUNT || kind.getValue() == Kind.AMOUNT || Fields.chosen(denominator);
        boolean complete =
                Fields.filled(title) & Fields.chosen(theme) & Fields.chosen(numerator) & whole & contributorsComplete();
        if (!complete) {
            throw new FormIncomplete();
        }
        return new IndicatorDefinition(
                new IndicatorCode(DatasetForm.code(title.getValue())),
                new Text(title.getValue().strip(), null),
                theme.getValue(),
                kind.getValue(),
                numerator.getValue(),
                Optional.ofNullable(denominator.getValue()),
                unit.getValue().strip(),
                direction.getValue(),
                sensitivity.getValue(),
                Optional.of(counted.getValue().strip()).filter(text -> !text.isEmpty()),
                contributors());
    }
}
