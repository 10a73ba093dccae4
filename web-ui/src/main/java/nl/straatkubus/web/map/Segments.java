package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.web.shell.Icon;

/** Buttons side by side of which one is pressed. */
final class Segments {
    private Segments() {}

    static NativeButton button(String text, boolean pressed, Runnable chosen) {
        NativeButton button = new NativeButton(text, click -> chosen.run());
        press(button, pressed);
        return button;
    }

    static NativeButton button(Icon icon, String text, boolean pressed, Runnable chosen) {
        NativeButton button = button("", pressed, chosen);
        button.add(icon.draw(), new Span(text));
        return button;
    }

    static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
