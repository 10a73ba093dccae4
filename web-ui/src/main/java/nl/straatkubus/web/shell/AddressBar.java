package nl.straatkubus.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/**
 * The address of a screen that holds what the screen shows, so that it can be kept and passed on.
 *
 * <p>It is written past the client's router: there a new address is a navigation, and a click on a link that falls
 * together with it is lost. What the router keeps with the entry of the history stays with it.
 */
public final class AddressBar {
    // Who is on the way to this screen still has the address of the one before, and gets this one on arrival. Who is
    // on the way elsewhere finds it again by going back.
    private static final String WRITE = """
            const wished = new URL($0, document.baseURI);
            const write = () => {
                if (location.pathname === wished.pathname) {
                    history.replaceState(history.state, '', wished);
                }
            };
            write();
            if (window.Vaadin.Flow.navigation) {
                window.addEventListener('vaadin-navigated', write, { once: true });
            }
            """;

    private AddressBar() {}

    /** Replaces the address in place, without a new entry in the history; nothing if another screen is in view. */
    public static void write(Location location) {
        UI.getCurrent().getPage().executeJs(WRITE, location.getPathWithQueryParameters());
    }
}
