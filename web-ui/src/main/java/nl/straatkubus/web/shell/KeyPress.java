package nl.straatkubus.web.shell;

import com.vaadin.flow.component.Component;

/** A single key that does something wherever the focus is, except where someone types. */
public final class KeyPress {
    private static final String LISTEN = """
            const pressed = event => {
              if (!this.isConnected) {
                document.removeEventListener('keydown', pressed);
                return;
              }
              const typing = event.composedPath().some(at => /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName ?? ''));
              if (event.key === $0 && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                event.preventDefault();
                this[$1]();
              }
            };
            document.addEventListener('keydown', pressed);
            """;

    private KeyPress() {}

    /** @param action {@code focus} or {@code click} */
    public static void on(Component component, String key, String action) {
        component.addAttachListener(attached -> component.getElement().executeJs(LISTEN, key, action));
    }
}
