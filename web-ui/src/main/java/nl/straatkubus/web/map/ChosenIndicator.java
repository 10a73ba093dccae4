package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Themes;

/** The name of a chosen indicator, with a button that takes it away. */
final class ChosenIndicator extends Div {
    ChosenIndicator(MapWords words, Indicator indicator, Runnable removed) {
        String name = words.name(indicator);
        Span title = new Span(name);
        title.addClassNames("sk-medium", "sk-13", "sk-fill");
        NativeButton remove = new NativeButton("", click -> removed.run());
        remove.add(Icon.CLOSE.draw());
        remove.addClassName("sk-plain");
        remove.setAriaLabel(getTranslation("map.remove", name));
        add(Themes.badge(indicator.theme()), title, remove);
        addClassName("sk-row");
    }
}
