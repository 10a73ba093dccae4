package nl.straatkubus.web.rights;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.boot.test.context.TestComponent;

/** Remembers which screen the server showed last, in whichever window. */
@TestComponent
public final class ShownScreens implements VaadinServiceInitListener {
    private volatile String last = "";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(window -> window.getUI()
                .addAfterNavigationListener(shown ->
                        last = shown.getActiveChain().getFirst().getClass().getName()));
    }

    void forget() {
        last = "";
    }

    String last() {
        return last;
    }
}
