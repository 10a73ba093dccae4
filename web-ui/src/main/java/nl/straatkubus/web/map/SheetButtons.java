package nl.straatkubus.web.map;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import nl.straatkubus.web.shell.Icon;

/** Makes a panel that is a sheet on a phone higher or lower, in three steps: by a finger that drags it, or by buttons. */
final class SheetButtons extends Div {
    private final HasStyle sheet;

    SheetButtons(HasStyle sheet) {
        this.sheet = sheet;
        NativeButton higher = new NativeButton("", click -> step(1));
        higher.add(Icon.UP.draw());
        higher.setAriaLabel(getTranslation("map.sheet.higher"));
        NativeButton lower = new NativeButton("", click -> step(-1));
        lower.add(Icon.DOWN.draw());
        lower.setAriaLabel(getTranslation("map.sheet.lower"));
        add(lower, new SheetHandle(this::set), higher);
        addClassName("sk-sheet-buttons");
    }

    private void step(int by) {
        int height = sheet.hasClassName("sk-peek") ? 0 : sheet.hasClassName("sk-full") ? 2 : 1;
        set(Math.clamp(height + by, 0, 2));
    }

    private void set(int next) {
        sheet.setClassName("sk-peek", next == 0);
        sheet.setClassName("sk-full", next == 2);
    }
}
