package nl.straatkubus.web.timeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.field.NoteRefused;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.interventions.Plan;
import nl.straatkubus.web.shell.DayField;

/** Asks for a plan: what, where, who, from when to when, what for, with whom and at what cost. */
final class PlanDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient TimelineWords words;
    private final TextField title = new TextField();
    private final TextArea description = new TextArea();
    private final MultiSelectComboBox<Area> areas = new MultiSelectComboBox<>();
    private final TextField lead = new TextField();
    private final TextField partners = new TextField();
    private final DatePicker starts = new DayField();
    private final DatePicker ends = new DayField();
    private final Select<Indicator> indicator = new Select<>();
    private final Select<Plan.Way> way = new Select<>();
    private final Select<Plan.Cost> cost = new Select<>();
    private final Span refused = new Span();
    private final Optional<Long> signal;

    /** @param keep takes the plan; what it refuses is told here and the dialog stays */
    PlanDialog(Cube cube, Begun begun, TimelineWords words, Consumer<Plan> keep) {
        this.words = words;
        this.signal = begun.signal();
        setHeaderTitle(words.text("timeline.plan"));
        label();
        List<Area> known = cube.lattice().areas().stream()
                .filter(area -> !area.level().isBlock() && area.parent() >= 0)
                .toList();
        areas.setItems(known);
        areas.setItemLabelGenerator(words::place);
        indicator.setItems(cube.indicators().stream()
                .filter(one -> one.kind().countsUnits())
                .toList());
        indicator.setItemLabelGenerator(
                one -> one == null ? words.text("timeline.no-aim") : one.title().in(words.locale()));
        indicator.setEmptySelectionAllowed(true);
        indicator.setEmptySelectionCaption(words.text("timeline.no-aim"));
        indicator.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                way.setValue(chosen.getValue().direction() == Direction.HIGHER_IS_BETTER ? Plan.Way.UP : Plan.Way.DOWN);
            }
        });
        way.setItems(Plan.Way.values());
        way.setItemLabelGenerator(one -> words.text("timeline.way." + one.code()));
        cost.setItems(Plan.Cost.values());
        cost.setItemLabelGenerator(one -> words.text("timeline.cost." + one.code()));
        fill(cube, begun);
        Div form = new Div(
                title,
                description,
                areas,
                pair(lead, partners),
                pair(starts, ends),
                pair(indicator, way),
                cost,
                refused);
        form.addClassName("sk-plan-form");
        refused.addClassName("sk-plan-refused");
        refused.getElement().setAttribute("role", "alert");
        add(form);
        Button confirm = new Button(words.text("timeline.keep"), click -> confirm(keep));
        confirm.addThemeNames("primary");
        getFooter().add(new Button(words.text("timeline.cancel"), click -> close()), confirm);
    }

    private static Div pair(com.vaadin.flow.component.Component one, com.vaadin.flow.component.Component other) {
        Div pair = new Div(one, other);
        pair.addClassName("sk-plan-pair");
        return pair;
    }

    private void label() {
        title.setLabel(words.text("timeline.plan.title"));
        title.setMaxLength(Plan.LONGEST_NAME);
        title.setRequiredIndicatorVisible(true);
        description.setLabel(words.text("timeline.plan.description"));
        description.setMaxLength(Plan.LONGEST_TEXT);
        areas.setLabel(words.text("timeline.plan.areas"));
        areas.setRequiredIndicatorVisible(true);
        lead.setLabel(words.text("timeline.plan.lead"));
        lead.setHelperText(words.text("timeline.plan.lead.hint"));
        lead.setMaxLength(Plan.LONGEST_NAME);
        lead.setRequiredIndicatorVisible(true);
        partners.setLabel(words.text("timeline.plan.partners"));
        partners.setHelperText(words.text("timeline.plan.partners.hint"));
        starts.setLabel(words.text("timeline.plan.starts"));
        starts.setRequiredIndicatorVisible(true);
        ends.setLabel(words.text("timeline.plan.ends"));
        indicator.setLabel(words.text("timeline.plan.indicator"));
        way.setLabel(words.text("timeline.plan.way"));
        cost.setLabel(words.text("timeline.plan.cost"));
    }

    private void fill(Cube cube, Begun begun) {
        title.setValue(begun.title());
        description.setValue(begun.description());
        areas.setValue(begun.areas().stream()
                .flatMap(code -> cube.lattice().find(code).stream())
                .toList());
        lead.setValue(begun.lead());
        partners.setValue(String.join(", ", begun.partners()));
        starts.setValue(begun.starts());
        ends.setValue(begun.ends().orElse(null));
        begun.aim().ifPresent(aim -> {
            cube.indicator(aim.indicator()).ifPresent(indicator::setValue);
            way.setValue(aim.way());
        });
        cost.setValue(begun.cost());
    }

    private void confirm(Consumer<Plan> keep) {
        try {
            keep.accept(plan());
            close();
        } catch (NoteRefused personal) {
            refused.setText(words.text("field.refused"));
        } catch (IllegalArgumentException incomplete) {
            refused.setText(words.text("timeline.plan.incomplete"));
        }
    }

    private Plan plan() {
        if (starts.getValue() == null) {
            throw new IllegalArgumentException("An intervention starts on a day");
        }
        return new Plan(
                title.getValue(),
                description.getValue(),
                areas.getValue().stream()
                        .map(Area::code)
                        .sorted(AreaCode::compareTo)
                        .toList(),
                lead.getValue(),
                Arrays.asList(partners.getValue().split(",")),
                starts.getValue(),
                Optional.ofNullable(ends.getValue()),
                Optional.ofNullable(indicator.getValue())
                        .map(one -> new Plan.Aim(
                                one.code(), Optional.ofNullable(way.getValue()).orElse(Plan.Way.DOWN))),
                cost.getValue(),
                signal);
    }
}
