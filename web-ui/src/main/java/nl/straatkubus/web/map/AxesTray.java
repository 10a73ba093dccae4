package nl.straatkubus.web.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.web.shell.Icon;

/** Which two indicators make the picture of two in one, and in how many areas both are high. */
final class AxesTray extends Div {
    private static final double HUNDRED = 100;

    private final MapWords words;
    private final Consumer<Choices> changed;
    private final List<Select<Indicator>> axes = new ArrayList<>();
    private final Span meeting = new Span();
    private final Span rest = new Span();
    private final Button alone;
    private Choices choices = Choices.none();
    private List<Indicator> offered = List.of();

    /**
     * @param high asks for the areas that are high in both, and nothing else
     * @param listed asks for the areas as a table
     */
    AxesTray(MapWords words, Consumer<Choices> changed, Runnable high, Runnable listed) {
        this.words = words;
        this.changed = changed;
        addClassNames("sk-column", "sk-gap-10");
        Div both = new Div(axis(0), axis(1));
        both.addClassNames("sk-column", "sk-fill");
        NativeButton swap = new NativeButton("", click -> changed.accept(exchanged(0, 1)));
        swap.add(Icon.SWAP.draw("sk-upright"));
        swap.addClassName("sk-swap");
        swap.setAriaLabel(getTranslation("map.swap"));
        Div row = new Div(both, swap);
        row.addClassName("sk-axes");
        Span swatch = new Span();
        swatch.addClassName("sk-swatch");
        swatch.getStyle().set("background", "var(--sk-biv-33)");
        meeting.addClassName("sk-strong");
        rest.addClassNames("sk-muted", "sk-12");
        Div told = new Div(meeting, rest);
        told.addClassName("sk-column");
        Div note = new Div(swatch, told);
        note.addClassName("sk-note");
        told.getElement().setAttribute("aria-live", "polite");
        alone = new Button(getTranslation("map.meeting.alone"), click -> high.run());
        Button table = new Button(getTranslation("map.meeting.table"), click -> listed.run());
        alone.addThemeNames("small");
        table.addThemeNames("small");
        Div foot = new Div(alone, table);
        foot.addClassNames("sk-row", "sk-wrap");
        add(row, note, foot);
    }

    void show(Choices now, MapPicture picture) {
        choices = now;
        List<Indicator> all = picture.layers().stream().map(Layer::indicator).toList();
        if (!offered.equals(all)) {
            offered = all;
            for (int place = 0; place < axes.size(); place++) {
                axes.get(place).setItems(all);
                axes.get(place).setValue(all.get(place));
            }
        }
        MapPicture.Meeting found = picture.meeting();
        alone.setEnabled(found.areas() > 0);
        meeting.setText(getTranslation("map.meeting", words.formats().number(found.areas())));
        // Blocks of a four-digit postcode are no areas that anybody knows.
        String level = picture.surface().level() == MapLevels.CIRCA
                ? ""
                : "." + picture.surface().level().code();
        rest.setText(getTranslation(
                "map.meeting.rest" + level,
                words.formats().number(Math.round(found.households() / HUNDRED) * (long) HUNDRED),
                words.formats().number(found.expected()),
                words.formats().number(found.rows())));
    }

    private Select<Indicator> axis(int place) {
        Select<Indicator> axis = new Select<>();
        axis.setItemLabelGenerator(words::name);
        axis.setAriaLabel(getTranslation("map.axis." + place));
        axis.addThemeNames("small");
        axis.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(exchanged(place, offered.indexOf(change.getValue())));
            }
        });
        axes.add(axis);
        return axis;
    }

    private Choices exchanged(int one, int other) {
        List<IndicatorCode> order = new ArrayList<>(choices.indicators());
        List<Integer> weights = new ArrayList<>(choices.weights());
        Collections.swap(order, one, other);
        Collections.swap(weights, one, other);
        return choices.of(order, weights);
    }
}
