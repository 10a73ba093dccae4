package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Ranges;
import nl.straatkubus.ingest.mapping.ColumnGuess;
import nl.straatkubus.platform.catalogue.Period;

/** What a row is, and what holds for all rows together. */
final class RowForm extends Div {
    private final Select<RowKind> rows = new Select<>();
    private final Select<Ranges> ranges = new Select<>();
    private final Select<Period.Grain> grain = new Select<>();
    private final TextField fixedPeriod = new TextField();

    /** @param changed takes another kind of row */
    RowForm(FileLook look, String fileName, Layout layout, RowKind kind, Consumer<RowKind> changed) {
        addClassNames("sk-fields", "sk-padded");
        rows.setLabel(getTranslation("data.row"));
        rows.setItems(RowKind.values());
        rows.setItemLabelGenerator(one -> getTranslation(one.key()));
        rows.setValue(kind);
        rows.addValueChangeListener(change -> changed.accept(change.getValue()));
        ranges.setLabel(getTranslation("data.ranges"));
        ranges.setItems(Ranges.values());
        ranges.setItemLabelGenerator(one -> getTranslation("data.ranges." + one.code()));
        ranges.setValue(layout.ranges());
        ranges.setVisible(look.guess().hasRanges());
        grain.setLabel(getTranslation("data.grain"));
        grain.setItems(Arrays.asList(Period.Grain.values()));
        grain.setItemLabelGenerator(
                one -> getTranslation("data.grain." + one.name().toLowerCase(java.util.Locale.ROOT)));
        grain.setValue(layout.grain().orElse(kind == RowKind.RECORD ? Period.Grain.QUARTER : Period.Grain.MONTH));
        grain.setVisible(look.guess().hasDates());
        fixedPeriod.setLabel(getTranslation("data.form.period.fixed"));
        fixedPeriod.setHelperText(getTranslation("data.form.period.help"));
        fixedPeriod.setValue(layout.fixedPeriod()
                .or(() -> ColumnGuess.periodIn(fileName))
                .map(Period::code)
                .orElse(""));
        add(rows, fixedPeriod, grain, ranges);
    }

    RowKind kind() {
        return rows.getValue();
    }

    Ranges ranges() {
        return ranges.getValue();
    }

    Optional<Period.Grain> grain() {
        return grain.isVisible() ? Optional.of(grain.getValue()) : Optional.empty();
    }

    /** Without a column of periods one is needed that holds for all rows. */
    void hasPeriods(boolean column) {
        fixedPeriod.setVisible(!column);
    }

    /** @throws FormIncomplete when none is written, or something else; the field says so itself */
    Optional<Period> fixedPeriod() throws FormIncomplete {
        if (!fixedPeriod.isVisible()) {
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
}
