package nl.straatkubus.web.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;

/** How much each indicator weighs in a score: a slider each, and the share of the whole that it comes to. */
final class WeightTray extends Div {
    private static final int MOST = 100;
    private static final double STEP = 5;

    private final MapWords words;
    private final Consumer<Choices> changed;
    private final Div weights = new Div();
    private final List<RangeInput> sliders = new ArrayList<>();
    private final List<Span> shares = new ArrayList<>();
    private Choices choices = Choices.none();
    private List<IndicatorCode> weighed = List.of();

    WeightTray(MapWords words, Consumer<Choices> changed) {
        this.words = words;
        this.changed = changed;
        addClassNames("sk-column", "sk-gap-10");
        weights.addClassNames("sk-column", "sk-gap-10");
        Button even = new Button(getTranslation("map.even"), click -> changed.accept(choices.evened()));
        even.addThemeNames("small");
        Div foot = new Div(even);
        foot.addClassName("sk-row");
        add(weights, foot);
    }

    void show(Choices now, MapPicture picture) {
        choices = now;
        if (!weighed.equals(now.indicators())) {
            weighed = now.indicators();
            sliders.clear();
            shares.clear();
            weights.removeAll();
            for (int i = 0; i < picture.layers().size(); i++) {
                weights.add(weight(i, picture.layers().get(i).indicator()));
            }
        }
        move(now.shares());
    }

    private Div weight(int index, Indicator indicator) {
        RangeInput slider = new RangeInput(ValueChangeMode.ON_CHANGE);
        slider.setMin(0);
        slider.setMax(MOST);
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
        Div weight = new Div(
                new ChosenIndicator(words, indicator, () -> changed.accept(choices.without(indicator.code()))), line);
        weight.addClassName("sk-column");
        return weight;
    }

    private void move(List<Integer> now) {
        for (int i = 0; i < sliders.size(); i++) {
            sliders.get(i).setValue(now.get(i).doubleValue());
            sliders.get(i).getElement().setAttribute("aria-valuetext", getTranslation("map.percent", now.get(i)));
            sliders.get(i).getStyle().set("--sk-filled", now.get(i) + "%");
            shares.get(i).setText(now.get(i) + "%");
        }
    }
}
