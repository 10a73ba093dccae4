package nl.straatkubus.web.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.platform.cube.Filter.Match;
import nl.straatkubus.web.shell.Icon;

/** The bounds of a filter: a range for each indicator, all or any of them, and what is left. */
final class FilterTray extends Div {
    private static final int HUNDRED = 100;

    private final MapWords words;
    private final Consumer<Choices> changed;
    private final Div matches = new Div();
    private final Div ranges = new Div();
    private final Map<Match, NativeButton> ways = new EnumMap<>(Match.class);
    private final Span left = new Span();
    private final Span households = new Span();
    private final List<RangeChooser> choosers = new ArrayList<>();
    private Choices choices = Choices.none();
    private List<IndicatorCode> shown = List.of();

    FilterTray(MapWords words, Consumer<Choices> changed) {
        this.words = words;
        this.changed = changed;
        addClassNames("sk-column", "sk-gap-10");
        matches.addClassName("sk-segments");
        matches.getElement().setAttribute("role", "group");
        matches.getElement().setAttribute("aria-label", getTranslation("map.filter.match"));
        // Made once: a button that is replaced between press and release loses the click.
        for (Match match : Match.values()) {
            ways.put(
                    match,
                    Segments.button(
                            getTranslation("map.filter.match." + match.code()),
                            false,
                            () -> changed.accept(choices.within(choices.bounds().matching(match)))));
        }
        ways.values().forEach(matches::add);
        ranges.addClassNames("sk-column", "sk-gap-10");
        left.addClassName("sk-strong");
        households.addClassNames("sk-muted", "sk-12");
        Div told = new Div(left, households);
        told.addClassName("sk-column");
        told.getElement().setAttribute("aria-live", "polite");
        Div note = new Div(Icon.FILTER.draw(), told);
        note.addClassName("sk-note");
        Button clear = new Button(
                getTranslation("map.filter.clear"),
                click -> changed.accept(
                        choices.within(Bounds.NONE.matching(choices.bounds().match()))));
        clear.addThemeNames("small");
        Div foot = new Div(clear);
        foot.addClassName("sk-row");
        add(ranges, matches, note, foot);
    }

    void show(Choices now, MapPicture picture) {
        choices = now;
        if (!shown.equals(now.indicators())) {
            shown = now.indicators();
            choosers.clear();
            ranges.removeAll();
            picture.layers().forEach(layer -> ranges.add(indicator(layer)));
        }
        for (int i = 0; i < choosers.size(); i++) {
            choosers.get(i).show(picture.layers().get(i));
        }
        matches.setVisible(shown.size() > 1);
        ways.forEach((match, button) -> Segments.press(button, match == picture.match()));
        left.setText(new FilterWords(words).remaining(picture));
        long rounded = Math.round(picture.remaining().households() / (double) HUNDRED) * HUNDRED;
        households.setText(
                getTranslation("map.filter.households", words.formats().number(rounded)));
    }

    private Div indicator(Layer layer) {
        IndicatorCode code = layer.indicator().code();
        String name = words.name(layer.indicator());
        ChosenIndicator head =
                new ChosenIndicator(words, layer.indicator(), () -> changed.accept(choices.without(code)));
        RangeChooser chooser = new RangeChooser(
                words,
                name,
                range -> changed.accept(choices.within(choices.bounds().with(code, range))));
        choosers.add(chooser);
        Div block = new Div(head, chooser);
        block.addClassName("sk-column");
        return block;
    }

    /**
     * The choices as a filter. One that has no bounds yet begins with the third of the areas that asks for most attention
     * in each indicator, the same third that two in one calls high.
     */
    Choices begun(Choices now, MapPicture picture) {
        Bounds bounds = now.bounds();
        if (bounds.ranges().isEmpty()) {
            for (Layer layer : picture.layers()) {
                Direction direction = layer.indicator().direction();
                Spread spread = Spread.of(layer.surface());
                if (direction != Direction.NEUTRAL && spread.high() > spread.low()) {
                    boolean high = direction == Direction.HIGHER_IS_WORSE;
                    Filter.Range range = high
                            ? new Filter.Range(spread.upperThird(), Double.POSITIVE_INFINITY)
                            : new Filter.Range(Double.NEGATIVE_INFINITY, spread.lowerThird());
                    bounds = bounds.with(layer.indicator().code(), range);
                }
            }
        }
        return now.in(Mode.FILTER).within(bounds);
    }
}
