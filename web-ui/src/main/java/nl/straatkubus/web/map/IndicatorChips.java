package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.web.shell.Themes;

/** The chosen indicators above the map, for a phone, where their list is a drawer. */
final class IndicatorChips extends Div {
    private final MapWords words;
    private final Runnable opened;
    private List<Indicator> shown = List.of();

    IndicatorChips(MapWords words, Runnable opened) {
        this.words = words;
        this.opened = opened;
        addClassName("sk-chips");
    }

    void show(Optional<MapPicture> picture) {
        List<Indicator> now = picture.stream()
                .flatMap(found -> found.layers().stream())
                .map(Layer::indicator)
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            now.forEach(indicator -> add(chip(indicator)));
        }
    }

    private NativeButton chip(Indicator indicator) {
        NativeButton chip = new NativeButton("", click -> opened.run());
        chip.add(Themes.badge(indicator.theme()), new Span(words.name(indicator)));
        chip.addClassName("sk-chip");
        return chip;
    }
}
