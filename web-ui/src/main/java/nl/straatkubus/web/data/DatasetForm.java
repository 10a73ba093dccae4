package nl.straatkubus.web.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.web.shell.Icon;

/** A new dataset from a file in hand: everything is guessed, every guess can be changed. */
final class DatasetForm extends Section {
    private static final double REJECT_LIMIT = 0.05;
    private static final int LONGEST_CODE = 60;
    private static final List<String> TERMS = List.of("internal-use", "cc-by-4.0", "cc0-1.0");

    private final FileLook look;
    private final TextField title = new TextField();
    private final TextField source = new TextField();
    private final Select<String> terms = new Select<>();
    private final Select<Policy> policy = new Select<>();
    private final Select<String> area = new Select<>();
    private final Select<String> period = new Select<>();
    private final TextField fixedPeriod = new TextField();
    private final List<IndicatorForm> indicators = new ArrayList<>();
    private final Div indicatorForms = new Div();

    DatasetForm(FileLook look, String fileName) {
        this.look = look;
        addClassName("sk-card");
        Div head = new Div(new H2(getTranslation("data.form.title")));
        head.addClassName("sk-card-head");
        title.setLabel(getTranslation("data.form.name"));
        title.setRequiredIndicatorVisible(true);
        title.setValue(guessTitle(fileName));
        source.setLabel(getTranslation("data.form.source"));
        source.setRequiredIndicatorVisible(true);
        terms.setLabel(getTranslation("data.form.terms"));
        terms.setItems(TERMS);
        terms.setItemLabelGenerator(code -> getTranslation("data.terms." + code));
        terms.setValue(TERMS.getFirst());
        policy.setLabel(getTranslation("data.form.policy"));
        policy.setItems(Policy.values());
        policy.setItemLabelGenerator(one -> getTranslation("data.policy." + one.code()));
        policy.setValue(Policy.GOOD_ROWS);
        columns();
        Div fields = new Div(title, source, terms, policy, area, period, fixedPeriod);
        fields.addClassNames("sk-fields", "sk-padded");
        indicatorForms.addClassName("sk-column");
        addIndicator(look.numerator(), look.denominator());
        Button more = new Button(
                getTranslation("data.form.more"),
                Icon.PLUS.draw(),
                click -> addIndicator(Optional.empty(), look.denominator()));
        Div foot = new Div(more);
        foot.addClassName("sk-padded");
        add(head, fields, indicatorForms, foot);
        title.addValueChangeListener(change -> indicators.getFirst().suggestTitle(change.getValue()));
        indicators.getFirst().suggestTitle(title.getValue());
        fixedPeriod.setHelperText(getTranslation("data.form.period.help"));
    }

    private void columns() {
        area.setLabel(getTranslation("data.form.area"));
        area.setItems(look.columns());
        look.areaColumn().ifPresent(area::setValue);
        area.setHelperText(look.areaColumn().map(look::sample).orElse(""));
        area.addValueChangeListener(change -> area.setHelperText(look.sample(change.getValue())));
        period.setLabel(getTranslation("data.form.period"));
        period.setItems(look.columns());
        period.setEmptySelectionAllowed(true);
        period.setEmptySelectionCaption(getTranslation("data.form.period.none"));
        look.periodColumn().ifPresent(period::setValue);
        period.setHelperText(look.periodColumn().map(look::sample).orElse(""));
        fixedPeriod.setLabel(getTranslation("data.form.period.fixed"));
        fixedPeriod.setVisible(look.periodColumn().isEmpty());
        period.addValueChangeListener(change -> {
            fixedPeriod.setVisible(change.getValue() == null);
            period.setHelperText(change.getValue() == null ? "" : look.sample(change.getValue()));
        });
    }

    private void addIndicator(Optional<String> numerator, Optional<String> denominator) {
        IndicatorForm form = new IndicatorForm(look.columns(), numerator, denominator);
        indicators.add(form);
        indicatorForms.add(form);
    }

    /** @throws FormIncomplete when a required field is empty; the field says so itself */
    DatasetDefinition definition() throws FormIncomplete {
        boolean complete = Fields.filled(title) & Fields.filled(source) & Fields.chosen(area);
        List<IndicatorDefinition> defined = new ArrayList<>();
        for (IndicatorForm indicator : indicators) {
            defined.add(indicator.definition());
        }
        if (!complete) {
            throw new FormIncomplete();
        }
        return new DatasetDefinition(
                new DatasetCode(code(title.getValue())),
                new Text(title.getValue().strip(), null),
                source.getValue().strip(),
                terms.getValue(),
                policy.getValue(),
                REJECT_LIMIT,
                new Layout(
                        Optional.of(area.getValue()),
                        Optional.ofNullable(period.getValue()),
                        period.getValue() == null ? fixedPeriod() : Optional.empty()),
                defined);
    }

    /** Empty leaves it to the name of the file. */
    private Optional<Period> fixedPeriod() throws FormIncomplete {
        if (fixedPeriod.getValue().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Period.parse(fixedPeriod.getValue().strip()));
        } catch (IllegalArgumentException unreadable) {
            fixedPeriod.setErrorMessage(getTranslation("data.form.period.wrong"));
            fixedPeriod.setInvalid(true);
            throw new FormIncomplete();
        }
    }

    /** A short name for addresses from a title: lower-case letters, digits and hyphens. */
    static String code(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String cut = plain.substring(0, Math.min(LONGEST_CODE, plain.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? "dataset" : cut;
    }

    private static String guessTitle(String fileName) {
        String words = fileName.replaceFirst("\\.[^.]*$", "")
                .replaceAll("(19|20)\\d{2}([-_ ]?([KQkq][1-4]|0[1-9]|1[0-2]))?", "")
                .replaceAll("[-_ ]+", " ")
                .strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
