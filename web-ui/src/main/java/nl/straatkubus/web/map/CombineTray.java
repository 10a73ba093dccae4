package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Indicator;

/**
 * How the chosen indicators come together: alone, two in one picture, a score with weights, or a filter. What can be pressed
 * is made once and then told what to show: something that is replaced between press and release loses the click, and the
 * keyboard its place.
 */
final class CombineTray extends Div {
    private final MapWords words;
    private final Consumer<Choices> changed;
    private final Div modes = new Div();
    private final Map<Mode, NativeButton> ways = new EnumMap<>(Mode.class);
    private final Div body = new Div();
    private final WeightTray weights;
    private final AxesTray axes;
    private final FilterTray filter;
    private Choices choices = Choices.none();
    private MapPicture shown;
    private List<Mode> offered = List.of();
    private Indicator alone;

    /**
     * @param away leaves the tray for what it has just asked to see, where it lies over that
     * @param listed asks for what is chosen as a table
     */
    CombineTray(MapWords words, Consumer<Choices> changed, Runnable away, Runnable listed) {
        this.words = words;
        this.changed = changed;
        this.weights = new WeightTray(words, changed);
        this.axes = new AxesTray(
                words,
                changed,
                () -> {
                    away.run();
                    changed.accept(meeting());
                },
                () -> {
                    away.run();
                    listed.run();
                });
        this.filter = new FilterTray(words, changed);
        addClassName("sk-tray");
        modes.addClassName("sk-segments");
        modes.getElement().setAttribute("role", "group");
        modes.getElement().setAttribute("aria-label", getTranslation("map.combine"));
        for (Mode mode : List.of(Mode.SINGLE, Mode.TWO_IN_ONE, Mode.SCORE, Mode.FILTER)) {
            ways.put(mode, Segments.button(getTranslation("map.mode." + mode.code()), false, () -> choose(mode)));
        }
        body.addClassNames("sk-column", "sk-gap-10");
        add(new H2(getTranslation("map.combine")), modes, body);
    }

    private void choose(Mode mode) {
        changed.accept(mode == Mode.FILTER ? filter.begun(choices, shown) : choices.in(mode));
    }

    /** The choices as a filter that leaves the areas in which two in one calls both high, and no others. */
    private Choices meeting() {
        Bounds bounds = Bounds.NONE;
        for (Layer layer : shown.layers().subList(0, 2)) {
            bounds = bounds.with(layer.indicator().code(), layer.high());
        }
        return choices.in(Mode.FILTER).within(bounds);
    }

    void show(Choices now, MapPicture picture) {
        choices = now;
        shown = picture;
        offer(picture.mode());
        switch (picture.mode()) {
            case SINGLE, CHANGE -> showAlone(picture.layers().getFirst().indicator());
            case SCORE -> {
                weights.show(now, picture);
                hold(weights);
            }
            case TWO_IN_ONE -> {
                axes.show(now, picture);
                hold(axes);
            }
            case FILTER -> {
                filter.show(now, picture);
                hold(filter);
            }
        }
    }

    private void offer(Mode mode) {
        List<Mode> order =
                switch (choices.indicators().size()) {
                    case 1 -> List.of(Mode.SINGLE, Mode.FILTER);
                    case 2 -> List.of(Mode.TWO_IN_ONE, Mode.SCORE, Mode.FILTER);
                    default -> List.of(Mode.SCORE, Mode.FILTER, Mode.TWO_IN_ONE);
                };
        if (!order.equals(offered)) {
            offered = order;
            modes.removeAll();
            order.forEach(each -> modes.add(ways.get(each)));
        }
        Mode pressed = mode == Mode.CHANGE ? Mode.SINGLE : mode;
        ways.forEach((each, button) -> Segments.press(button, each == pressed));
    }

    private void hold(Div tray) {
        alone = null;
        if (tray.getParent().isEmpty()) {
            body.removeAll();
            body.add(tray);
        }
    }

    private void showAlone(Indicator indicator) {
        if (indicator.equals(alone)) {
            return;
        }
        alone = indicator;
        Span hint = new Span(getTranslation("map.combine.hint"));
        hint.addClassNames("sk-muted", "sk-12");
        body.removeAll();
        body.add(new ChosenIndicator(words, indicator, () -> changed.accept(choices.without(indicator.code()))), hint);
    }
}
