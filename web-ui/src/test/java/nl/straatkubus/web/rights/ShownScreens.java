package nl.straatkubus.web.rights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.boot.test.context.TestComponent;

/** Remembers which screen the server showed last, in whichever window. */
@TestComponent
public final class ShownScreens implements VaadinServiceInitListener {
    private volatile String last = "";
    private volatile Component screen;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(window -> window.getUI().addAfterNavigationListener(shown -> {
            screen = (Component) shown.getActiveChain().getFirst();
            last = screen.getClass().getName();
        }));
    }

    public void forget() {
        last = "";
    }

    /** The screen itself. */
    public Component screen() {
        return screen;
    }

    /** The name of its class. */
    public String last() {
        return last;
    }
}
