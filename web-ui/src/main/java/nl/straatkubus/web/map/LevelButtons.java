package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import nl.straatkubus.platform.geography.AreaLevel;

/** The sizes of area to choose from, or none: then the zoom decides. */
final class LevelButtons extends Div {
    private final NativeButton byZoom;
    private final Map<AreaLevel, NativeButton> levels = new EnumMap<>(AreaLevel.class);

    LevelButtons(MapDesk.Wishes wishes) {
        addClassNames("sk-segments", "sk-float", "sk-levels");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("map.levels"));
        byZoom = Segments.button(getTranslation("map.level.auto"), false, wishes::levelByZoom);
        byZoom.setAriaLabel(getTranslation("map.level.auto.why"));
        byZoom.getElement().setAttribute("title", getTranslation("map.level.auto.why"));
        add(byZoom);
        for (AreaLevel level : MapLevels.OFFERED) {
            NativeButton button = Segments.button(
                    getTranslation("map.level." + MapLevels.code(level)), false, () -> wishes.level(level));
            levels.put(level, button);
            add(button);
        }
    }

    void show(MapAddress address) {
        Segments.press(byZoom, address.byZoom());
        levels.forEach((level, button) ->
                Segments.press(button, level == address.choices().level() && !address.byZoom()));
    }
}
