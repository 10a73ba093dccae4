package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Period;

/** The period of the picture: a slider over the periods that the chosen indicators share. */
final class PeriodBar extends Div {
    private final MapWords words;
    private final Consumer<Period> chosen;
    private final Span current = new Span();
    private final RangeInput slider = new RangeInput(ValueChangeMode.ON_CHANGE);
    private final Div ticks = new Div();
    private final Div grains = new Div();
    private final Map<Period.Grain, NativeButton> byGrain = new LinkedHashMap<>();
    private final Div line = new Div(slider, ticks);
    private final Select<Period> since = new Select<>();
    private final PlayButton play;
    private Timeline timeline;
    private List<Period> periods = List.of();
    private List<Period> offered = List.of();

    PeriodBar(MapWords words, Consumer<Period> chosen, Consumer<Optional<Period>> compared) {
        this.words = words;
        this.chosen = chosen;
        addClassNames("sk-float", "sk-period");
        Span label = new Span(getTranslation("map.period"));
        label.addClassNames("sk-muted", "sk-12");
        current.addClassName("sk-strong");
        Div now = new Div(label, current);
        now.addClassNames("sk-column", "sk-period-now");
        slider.addClassName("sk-range");
        slider.setMin(0);
        slider.setStep(1.0);
        slider.getElement().setAttribute("aria-label", getTranslation("map.period"));
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue().intValue());
            }
        });
        play = new PlayButton(this::choose);
        since.setEmptySelectionAllowed(true);
        since.setEmptySelectionCaption(getTranslation("map.since.none"));
        since.setPlaceholder(getTranslation("map.since"));
        since.setAriaLabel(getTranslation("map.since"));
        since.setItemLabelGenerator(one -> one == null
                ? getTranslation("map.since.none")
                : getTranslation("map.since.period", words.formats().period(one)));
        since.addThemeNames("small");
        since.addClassName("sk-since");
        since.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                compared.accept(Optional.ofNullable(change.getValue()));
            }
        });
        ticks.addClassName("sk-ticks");
        ticks.getElement().setAttribute("aria-hidden", "true");
        line.addClassName("sk-period-line");
        grains.addClassName("sk-segments");
        add(play, now, line, since, grains);
    }

    private void choose(int number) {
        chosen.accept(periods.get(Math.clamp(number, 0, periods.size() - 1)));
    }

    void show(Timeline timeline, Choices choices) {
        setVisible(timeline.current().isPresent());
        timeline.current().ifPresent(period -> {
            show(timeline, period);
            compare(period, choices);
        });
    }

    /** A difference is of one indicator, and not of what was only added up. */
    private void compare(Period period, Choices choices) {
        boolean single = Mode.suiting(choices.indicators().size(), choices.mode()) == Mode.SINGLE;
        List<Period> others =
                periods.stream().filter(other -> !other.equals(period)).toList();
        since.setVisible(single && !others.isEmpty() && choices.level() != MapLevels.CIRCA);
        if (!others.equals(offered)) {
            offered = others;
            since.setItems(others.reversed());
        }
        since.setValue(choices.since().filter(others::contains).orElse(null));
    }

    private void show(Timeline now, Period period) {
        timeline = now;
        periods = now.alike();
        int at = periods.indexOf(period);
        int last = periods.size() - 1;
        current.setText(words.formats().period(period));
        line.setVisible(last > 0);
        play.show(at, last);
        slider.setMax(last);
        slider.setValue((double) at);
        slider.getElement().setAttribute("aria-valuetext", words.formats().period(period));
        slider.getStyle().set("--sk-filled", (last == 0 ? 100 : at * 100 / last) + "%");
        ticks.removeAll();
        int years = periods.getLast().year() - periods.getFirst().year();
        for (int i = 0; i <= last; i++) {
            boolean opensYear =
                    i == 0 || periods.get(i).year() != periods.get(i - 1).year();
            Span tick = new Span(opensYear ? Integer.toString(periods.get(i).year()) : "");
            tick.getStyle().set("left", last == 0 ? "0" : i * 100.0 / last + "%");
            int year = periods.get(i).year() - periods.getFirst().year();
            tick.setClassName("sk-tick-odd", year % 2 == 1 && year < years);
            tick.setClassName("sk-tick-mid", year > 0 && year < years);
            ticks.add(tick);
        }
        show(now.grains(), period.grain());
    }

    private void show(List<Period.Grain> all, Period.Grain pressed) {
        if (!all.equals(List.copyOf(byGrain.keySet()))) {
            byGrain.clear();
            grains.removeAll();
            for (Period.Grain grain : all) {
                NativeButton button =
                        Segments.button(getTranslation("map.grain." + grain.name()), false, () -> timeline.in(grain)
                                .ifPresent(chosen));
                byGrain.put(grain, button);
                grains.add(button);
            }
        }
        grains.setVisible(all.size() > 1);
        byGrain.forEach((grain, button) -> Segments.press(button, grain == pressed));
    }
}
