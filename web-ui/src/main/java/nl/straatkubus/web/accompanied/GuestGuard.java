package nl.straatkubus.web.accompanied;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Covers what it holds when nothing was heard of the server for twenty seconds, until something is heard again. */
@Tag("sk-guest-guard")
@JsModule("./accompanied/guest-guard.ts")
final class GuestGuard extends Component implements HasComponents {
    private int beats;

    /** @param silence what is said meanwhile */
    GuestGuard(String silence) {
        getElement().setProperty("silence", silence);
    }

    void beat() {
        beats += 1;
        getElement().setProperty("beat", beats);
    }
}
