package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
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
        });
        numerator.setLabel(getTranslation("data.indicator.numerator"));
        numerator.setItems(columns);
        guessedNumerator.ifPresent(numerator::setValue);
        denominator.setLabel(getTranslation("data.indicator.denominator"));
        denominator.setItems(columns);
        denominator.setEmptySelectionAllowed(true);
        denominator.setEmptySelectionCaption(getTranslation("data.indicator.denominator.none"));
        guessedDenominator.ifPresent(denominator::setValue);
        unit.setLabel(getTranslation("data.indicator.unit"));
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
        Div fields = new Div(title, theme, kind, unit, numerator, denominator, direction, sensitivity);
        fields.addClassName("sk-fields");
        add(new H3(getTranslation("data.indicator")), fields);
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
        boolean complete = Fields.filled(title) & Fields.chosen(theme) & Fields.chosen(numerator) & whole;
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
                sensitivity.getValue());
    }
}
