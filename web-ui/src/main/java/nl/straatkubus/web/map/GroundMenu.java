package nl.straatkubus.web.map;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.straatkubus.web.ground.Ground;
import nl.straatkubus.web.ground.Grounds;
import nl.straatkubus.web.shell.Icon;

/** The button with what may lie below the shapes; out of sight where nothing is offered. */
final class GroundMenu extends NativeButton {
    private final Map<Ground, MenuItem> items = new EnumMap<>(Ground.class);

    GroundMenu(Grounds grounds, Consumer<Ground> chosen) {
        add(Icon.LAYERS.draw());
        addClassNames("sk-float", "sk-ground");
        setAriaLabel(getTranslation("map.ground"));
        getElement().setAttribute("title", getTranslation("map.ground"));
        getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        for (Ground ground : Ground.values()) {
            if (ground == Ground.OWN || grounds.tiles(ground).isPresent()) {
                MenuItem item =
                        menu.addItem(getTranslation("map.ground." + ground.code()), click -> chosen.accept(ground));
                item.setCheckable(true);
                items.put(ground, item);
            }
        }
        setVisible(items.size() > 1);
    }

    void show(Ground shown) {
        items.forEach((ground, item) -> item.setChecked(ground == shown));
        setClassName("sk-chosen", shown != Ground.OWN);
    }
}
