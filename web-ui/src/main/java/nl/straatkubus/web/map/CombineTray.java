package nl.straatkubus.web.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Themes;

/** How the chosen indicators come together: two in one picture, or a score with weights. */
final class CombineTray extends Div {
    private static final double STEP = 5;

    private final MapWords words;
    private final Consumer<Choices> changed;
    private final Div body = new Div();
    private final List<RangeInput> sliders = new ArrayList<>();
    private final List<Span> shares = new ArrayList<>();
    private Choices choices = Choices.none();
    private MapPicture shown;
    private int offered;
    private List<IndicatorCode> weighed = List.of();
    private final FilterTray filter;

    CombineTray(MapWords words, Consumer<Choices> changed) {
        this.words = words;
        this.changed = changed;
        this.filter = new FilterTray(words, changed);
        addClassName("sk-tray");
        body.addClassNames("sk-column", "sk-gap-10");
        add(new H2(getTranslation("map.combine")), body);
    }

    void show(Choices now, MapPicture picture) {
        choices = now;
        shown = picture;
        if (picture.mode() == Mode.SCORE && weighed.equals(now.indicators())) {
            moveSliders();
            return;
        }
        weighed = List.of();
        if (picture.mode() == Mode.FILTER && filter.isAttached()) {
            filter.show(now, picture);
            // Buttons that stay under the pointer: one that is replaced between press and release loses the click.
            if (offered != now.indicators().size()) {
                body.replace(body.getComponentAt(0), modes(picture));
            }
            return;
        }
        body.removeAll();
        body.add(modes(picture));
        switch (picture.mode()) {
            case SINGLE, CHANGE -> body.add(chosen(picture.layers().getFirst().indicator()), hint());
            case SCORE -> weights(picture);
            case TWO_IN_ONE -> twoInOne(picture);
            case FILTER -> {
                filter.show(now, picture);
                body.add(filter);
            }
        }
    }

    private Div modes(MapPicture picture) {
        offered = choices.indicators().size();
        Div modes = new Div();
        modes.addClassName("sk-segments");
        modes.getElement().setAttribute("role", "group");
        modes.getElement().setAttribute("aria-label", getTranslation("map.combine"));
        List<Mode> order =
                switch (choices.indicators().size()) {
                    case 1 -> List.of(Mode.SINGLE, Mode.FILTER);
                    case 2 -> List.of(Mode.TWO_IN_ONE, Mode.SCORE, Mode.FILTER);
                    default -> List.of(Mode.SCORE, Mode.FILTER, Mode.TWO_IN_ONE);
                };
        for (Mode mode : order) {
            modes.add(Segments.button(
                    getTranslation("map.mode." + mode.code()),
                    mode == picture.mode() || mode == Mode.SINGLE && picture.mode() == Mode.CHANGE,
                    () -> changed.accept(mode == Mode.FILTER ? filter.begun(choices, shown) : choices.in(mode))));
        }
        return modes;
    }

    private Span hint() {
        Span hint = new Span(getTranslation("map.combine.hint"));
        hint.addClassNames("sk-muted", "sk-12");
        return hint;
    }

    private Div chosen(Indicator indicator) {
        Span name = new Span(words.name(indicator));
        name.addClassNames("sk-medium", "sk-13", "sk-fill");
        NativeButton remove = new NativeButton("", click -> changed.accept(choices.without(indicator.code())));
        remove.add(Icon.CLOSE.draw());
        remove.addClassName("sk-plain");
        remove.setAriaLabel(getTranslation("map.remove", words.name(indicator)));
        Div row = new Div(Themes.badge(indicator.theme()), name, remove);
        row.addClassName("sk-row");
        return row;
    }

    private void weights(MapPicture picture) {
        sliders.clear();
        shares.clear();
        for (int i = 0; i < picture.layers().size(); i++) {
            body.add(weight(i, picture.layers().get(i).indicator()));
        }
        Button even = new Button(getTranslation("map.even"), click -> changed.accept(choices.evened()));
        even.addThemeNames("small");
        Div foot = new Div(even);
        foot.addClassName("sk-row");
        body.add(foot);
        weighed = choices.indicators();
        moveSliders();
    }

    private Div weight(int index, Indicator indicator) {
        RangeInput slider = new RangeInput(ValueChangeMode.ON_CHANGE);
        slider.setMin(0);
        slider.setMax(100);
        slider.setStep(STEP);
        slider.addClassName("sk-range");
        slider.getElement().setAttribute("aria-label", getTranslation("map.weight", words.name(indicator)));
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(choices.weighing(index, change.getValue().intValue()));
            }
        });
        Span share = new Span();
        share.addClassNames("sk-share-of", "sk-13");
        Div line = new Div(slider, share);
        line.addClassName("sk-row");
        sliders.add(slider);
        shares.add(share);
        Div weight = new Div(chosen(indicator), line);
        weight.addClassName("sk-column");
        return weight;
    }

    private void moveSliders() {
        List<Integer> now = choices.shares();
        for (int i = 0; i < sliders.size(); i++) {
            sliders.get(i).setValue(now.get(i).doubleValue());
            sliders.get(i).getElement().setAttribute("aria-valuetext", getTranslation("map.percent", now.get(i)));
            sliders.get(i).getStyle().set("--sk-filled", now.get(i) + "%");
            shares.get(i).setText(now.get(i) + "%");
        }
    }

    private void twoInOne(MapPicture picture) {
        Div axes = new Div(axis(picture, 0), axis(picture, 1));
        axes.addClassNames("sk-column", "sk-fill");
        NativeButton swap = new NativeButton("", click -> changed.accept(exchanged(0, 1)));
        swap.add(Icon.SWAP.draw("sk-upright"));
        swap.addClassName("sk-swap");
        swap.setAriaLabel(getTranslation("map.swap"));
        Div row = new Div(axes, swap);
        row.addClassName("sk-axes");
        MapPicture.Meeting meeting = picture.meeting();
        Span swatch = new Span();
        swatch.addClassName("sk-swatch");
        swatch.getStyle().set("background", "var(--sk-biv-33)");
        Span title = new Span(getTranslation("map.meeting", words.formats().number(meeting.areas())));
        title.addClassName("sk-strong");
        Span rest = new Span(getTranslation(
                "map.meeting.rest",
                words.formats().number(Math.round(meeting.households() / 100.0) * 100),
                words.formats().number(meeting.expected())));
        rest.addClassNames("sk-muted", "sk-12");
        Div told = new Div(title, rest);
        told.addClassName("sk-column");
        Div note = new Div(swatch, told);
        note.addClassName("sk-note");
        body.add(row, note);
    }

    private Select<Indicator> axis(MapPicture picture, int place) {
        Select<Indicator> axis = new Select<>();
        List<Indicator> all = picture.layers().stream().map(Layer::indicator).toList();
        axis.setItems(all);
        axis.setItemLabelGenerator(words::name);
        axis.setValue(all.get(place));
        axis.setAriaLabel(getTranslation("map.axis." + place));
        axis.addThemeNames("small");
        axis.addValueChangeListener(change -> changed.accept(exchanged(place, all.indexOf(change.getValue()))));
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
