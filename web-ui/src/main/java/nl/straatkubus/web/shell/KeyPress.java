package nl.straatkubus.web.shell;

import com.vaadin.flow.component.Component;

/**
 * A single key that does something wherever the focus is, except where someone types. Who speaks to the device, or touches
 * keys by accident, turns such keys off on the page about accessibility, on the device itself (WCAG 2.1.4).
 */
public final class KeyPress {
    static final String OFF = "straatkubus.keys";
    private static final String LISTEN = """
            document.removeEventListener('keydown', this.keyPress);
            this.keyPress = event => {
              if (!this.isConnected) {
                document.removeEventListener('keydown', this.keyPress);
                return;
              }
              const typing = event.composedPath().some(at => /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName ?? ''));
              const off = localStorage.getItem($2) === 'off';
              const done = this.getAttribute('aria-pressed') === 'true';
              if (event.key.toLowerCase() === $0 && !off && !done && !typing
                  && !event.ctrlKey && !event.metaKey && !event.altKey) {
                event.preventDefault();
                this[$1]();
              }
            };
            document.addEventListener('keydown', this.keyPress);
            """;

    private KeyPress() {}

    /**
     * Gives a component its key. Of buttons that share a key, the one that is not pressed answers.
     *
     * @param key as it is typed, a letter in lower case; capitals do the same
     * @param action {@code focus} or {@code click}
     */
    public static void on(Component component, String key, String action) {
        component.addAttachListener(attached -> component.getElement().executeJs(LISTEN, key, action, OFF));
    }
}
