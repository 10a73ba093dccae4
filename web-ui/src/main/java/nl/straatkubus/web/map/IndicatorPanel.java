package nl.straatkubus.web.map;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.views.Favourites;
import nl.straatkubus.web.map.component.StreetMap;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.shell.Themes;

/** The six themes with their indicators. What the viewer may not see is named, with a lock and nothing more. */
final class IndicatorPanel extends Div {
    private final Cube cube;
    private final List<Indicator> catalogue;
    private final MapWords words;
    private final FavouriteStars stars;
    private final BiConsumer<IndicatorCode, Boolean> toggled;
    private final Span count = new Span();
    private final TextField filter = new TextField();
    private final Map<Theme, NativeDetails> themes = new EnumMap<>(Theme.class);
    private final Map<IndicatorCode, Option> options = new HashMap<>();
    private final Map<Theme, Summary> summaries = new EnumMap<>(Theme.class);
    private Choices choices = Choices.none();

    private record Summary(long chosen, int found) {}

    /** An indicator's line; it stays the same one, so that a second tick or the keyboard never loses it. */
    private record Option(Div row, Checkbox box, boolean allowed) {}

    IndicatorPanel(
            Cube cube,
            List<Indicator> catalogue,
            MapWords words,
            Favourites favourites,
            BiConsumer<IndicatorCode, Boolean> toggled) {
        this.cube = cube;
        this.catalogue = catalogue;
        this.words = words;
        this.toggled = toggled;
        this.stars = new FavouriteStars(cube.viewer(), favourites, words, this::fill);
        addClassName("sk-indicators");
        H2 title = new H2(getTranslation("map.indicators"));
        count.addClassNames("sk-muted", "sk-12");
        Div head = new Div(title, count);
        head.addClassName("sk-between");
        filter.setPlaceholder(getTranslation("map.indicators.search"));
        filter.setAriaLabel(getTranslation("map.indicators.search"));
        filter.setPrefixComponent(Icon.SEARCH.draw());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> fill());
        Div top = new Div(head, filter, stars.only());
        top.addClassName("sk-indicators-top");
        Div list = new Div();
        list.addClassName("sk-themes");
        for (Theme theme : Theme.values()) {
            NativeDetails details = new NativeDetails();
            Div rows = new Div();
            rows.addClassName("sk-options");
            of(theme).forEach(indicator -> rows.add(option(indicator).row()));
            details.setContent(rows);
            themes.put(theme, details);
            list.add(details);
        }
        themes.get(Theme.SOCIO_ECONOMIC).setOpen(true);
        add(top, list);
    }

    void show(Choices now) {
        choices = now;
        count.setText(getTranslation(
                "map.indicators.count",
                words.formats().number(now.indicators().size()),
                words.formats().number(catalogue.size())));
        fill();
    }

    private void fill() {
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        themes.forEach((theme, details) -> {
            List<Indicator> found = of(theme).stream()
                    .filter(indicator ->
                            words.name(indicator).toLowerCase(Locale.ROOT).contains(wanted))
                    .filter(indicator -> stars.shows(indicator.code()))
                    .toList();
            details.setVisible(!found.isEmpty());
            summarise(theme, details, found);
            of(theme).forEach(indicator -> mark(indicator.code(), found.contains(indicator)));
            boolean chosen = found.stream().anyMatch(indicator -> choices.chosen(indicator.code()));
            details.setOpen(details.isOpen() || chosen || !wanted.isEmpty() || stars.narrows());
        });
    }

    /** A line that says the same stays the same one: most themes have nothing to do with a click. */
    private void summarise(Theme theme, NativeDetails details, List<Indicator> found) {
        long chosen = found.stream()
                .filter(indicator -> choices.chosen(indicator.code()))
                .count();
        Summary now = new Summary(chosen, found.size());
        if (!now.equals(summaries.put(theme, now))) {
            details.setSummary(summary(theme, now));
        }
    }

    private Div summary(Theme theme, Summary now) {
        long chosen = now.chosen();
        Span name = new Span(Themes.name(theme, getLocale()));
        name.addClassNames("sk-medium", "sk-fill");
        Span number = new Span(words.formats().number(chosen > 0 ? chosen : now.found()));
        number.addClassName(chosen > 0 ? "sk-count-on" : "sk-count");
        if (chosen > 0) {
            number.getElement().setAttribute("title", getTranslation("map.indicators.chosen", number.getText()));
        }
        Div summary = new Div(Themes.badge(theme), name, number, Icon.DOWN.draw("sk-turning"));
        summary.addClassName("sk-theme-row");
        return summary;
    }

    private List<Indicator> of(Theme theme) {
        return catalogue.stream()
                .filter(indicator -> indicator.theme() == theme)
                .toList();
    }

    private void mark(IndicatorCode code, boolean found) {
        Option option = options.get(code);
        boolean chosen = choices.chosen(code);
        option.row().setVisible(found);
        option.box().setValue(chosen);
        option.box()
                .setEnabled(option.allowed() && (chosen || choices.indicators().size() < Choices.MOST));
    }

    private Option option(Indicator indicator) {
        boolean allowed = cube.indicator(indicator.code()).isPresent();
        Checkbox box = new Checkbox(words.name(indicator));
        box.addClassName("sk-fill");
        Div row = new Div(box);
        row.addClassName("sk-option");
        if (allowed) {
            box.getElement().setAttribute(StreetMap.INDICATOR, indicator.code().value());
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    toggled.accept(indicator.code(), change.getValue());
                }
            });
            row.add(Tag.owner(indicator.owner(), getLocale()), stars.star(indicator));
        } else {
            row.add(Tag.of(Tag.Tone.PLAIN, Icon.LOCK, getTranslation("map.no-access")));
            row.addClassName("sk-locked");
            row.getElement().setAttribute("title", getTranslation("map.no-access.why"));
        }
        Option option = new Option(row, box, allowed);
        options.put(indicator.code(), option);
        return option;
    }
}
