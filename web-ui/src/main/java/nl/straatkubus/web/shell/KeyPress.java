package nl.straatkubus.web.shell;

import com.vaadin.flow.component.Component;

/**
 * A single key that does something wherever the focus is, except where someone types. Who speaks to the device, or touches
 * keys by accident, turns such keys off on the page about accessibility, on the device itself (WCAG 2.1.4).
 */
public final class KeyPress {
    static final String OFF = "straatkubus.keys";
    private static final String LISTEN = """
            const pressed = event => {
              if (!this.isConnected) {
                document.removeEventListener('keydown', pressed);
                return;
              }
              const typing = event.composedPath().some(at => /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName ?? ''));
              const off = localStorage.getItem($2) === 'off';
              if (event.key === $0 && !off && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                event.preventDefault();
                this[$1]();
              }
            };
            document.addEventListener('keydown', pressed);
            """;

    private KeyPress() {}

    /** @param action {@code focus} or {@code click} */
    public static void on(Component component, String key, String action) {
        component.addAttachListener(attached -> component.getElement().executeJs(LISTEN, key, action, OFF));
    }
}
