package nl.straatkubus.web.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Shape;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;

/** What the rows and columns of a file mean, and which indicators they fill: all guessed, all to be changed. */
final class MappingForm extends Div {
    private final FileLook look;
    private final String fileName;
    private final Optional<DatasetDefinition> known;
    private final List<IndicatorForm> indicators = new ArrayList<>();
    private final Div forms = new Div();
    private RowForm rows;
    private ColumnList columns;
    private FigureChoices choices;

    MappingForm(FileLook look, String fileName, Optional<DatasetDefinition> known) {
        this.look = look;
        this.fileName = fileName;
        this.known = known;
        addClassNames("sk-column", "sk-gap-16");
        Shape shape = known.flatMap(one -> one.layout().shape())
                .orElseGet(() -> look.guess().shape());
        draw(RowKind.of(shape));
    }

    private void draw(RowKind kind) {
        removeAll();
        indicators.clear();
        forms.removeAll();
        forms.addClassName("sk-column");
        Layout layout = known.map(DatasetDefinition::layout).orElseGet(Layout::detected);
        ColumnUses uses = new ColumnUses(look, layout, kind, known);
        rows = new RowForm(look, fileName, layout, kind, this::draw);
        columns = new ColumnList(look, uses.places(), uses.parts(), this::used);
        choices = FigureChoices.of(look, kind, columns.with(ColumnUse.KIND));
        rows.hasPeriods(columns.with(ColumnUse.PERIOD).isPresent());
        columns.addComponentAtIndex(1, rows);
        Button more =
                new Button(getTranslation("data.form.more"), Icon.PLUS.draw(), click -> addIndicator(Optional.empty()));
        Div foot = new Div(more);
        foot.addClassName("sk-padded");
        Div head = new Div(new H2(getTranslation("data.indicators")));
        head.addClassName("sk-card-head");
        Section card = new Section(head, forms, foot);
        card.addClassName("sk-card");
        add(columns, card);
        known.map(DatasetDefinition::indicators).orElse(List.of()).forEach(one -> addIndicator(Optional.of(one)));
        if (indicators.isEmpty()) {
            choices.first().ifPresentOrElse(this::countNew, this::withoutFigures);
        }
    }

    private void withoutFigures() {
        forms.add(Page.note(Icon.WARNING, "sk-note-warn", new Span(getTranslation("data.indicators.none"))));
        addIndicator(Optional.empty());
    }

    private IndicatorForm addIndicator(Optional<IndicatorDefinition> one) {
        IndicatorForm[] form = {null};
        form[0] = new IndicatorForm(choices, one, () -> remove(form[0]));
        indicators.add(form[0]);
        forms.add(form[0]);
        return form[0];
    }

    private void remove(IndicatorForm form) {
        indicators.remove(form);
        forms.remove(form);
        form.numerator().ifPresent(column -> columns.settle(column, ColumnUse.NONE));
    }

    private void countNew(String column) {
        IndicatorForm form = addIndicator(Optional.empty());
        form.counts(column);
        columns.settle(column, ColumnUse.FIGURE);
        form.denominator().filter(look.columns()::contains).ifPresent(whole -> columns.settle(whole, ColumnUse.WHOLE));
    }

    private void used(String column, ColumnUse before, ColumnUse now) {
        if (before == ColumnUse.FIGURE) {
            indicators.stream()
                    .filter(form -> form.numerator().filter(column::equals).isPresent())
                    .toList()
                    .forEach(form -> {
                        indicators.remove(form);
                        forms.remove(form);
                    });
        }
        switch (now) {
            case FIGURE -> countNew(column);
            case WHOLE -> indicators.forEach(form -> form.divideBy(column));
            case KIND -> draw(RowKind.OBSERVATION, column);
            default -> rows.hasPeriods(columns.with(ColumnUse.PERIOD).isPresent());
        }
    }

    /** Another column says what was observed: other things can be counted. */
    private void draw(RowKind kind, String kindColumn) {
        choices = FigureChoices.of(look, kind, Optional.of(kindColumn));
        indicators.clear();
        forms.removeAll();
        choices.first().ifPresent(this::countNew);
    }

    /** @throws FormIncomplete when something that is needed is not there; the fields say so themselves */
    Layout layout() throws FormIncomplete {
        String area = columns.with(ColumnUse.AREA).orElseThrow(FormIncomplete::new);
        Optional<String> period = columns.with(ColumnUse.PERIOD);
        Layout places =
                new Layout(Optional.of(area), period, period.isPresent() ? Optional.empty() : rows.fixedPeriod());
        return places.read(look.reading())
                .shaped(shape())
                .until(columns.with(ColumnUse.UNTIL), rows.ranges())
                .only(columns.parts())
                .grained(rows.grain());
    }

    private Shape shape() throws FormIncomplete {
        return switch (rows.kind()) {
            case AREA -> new Shape.Wide();
            case OBSERVATION ->
                new Shape.Long(
                        columns.with(ColumnUse.KIND).orElseThrow(FormIncomplete::new),
                        columns.with(ColumnUse.VALUE).orElseThrow(FormIncomplete::new));
            case RECORD -> new Shape.Records();
        };
    }

    /** @throws FormIncomplete when a required field is empty; the field says so itself */
    List<IndicatorDefinition> indicators() throws FormIncomplete {
        List<IndicatorDefinition> defined = new ArrayList<>();
        boolean complete = true;
        for (IndicatorForm form : indicators) {
            try {
                defined.add(form.definition());
            } catch (FormIncomplete incomplete) {
                complete = false;
            }
        }
        if (!complete) {
            throw new FormIncomplete();
        }
        return defined;
    }
}
