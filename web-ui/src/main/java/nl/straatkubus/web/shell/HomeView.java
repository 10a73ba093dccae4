package nl.straatkubus.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.straatkubus.web.security.CurrentViewer;

/** The bare address: leads a municipality's people to the map and operators to their municipalities. */
@Route(value = "", autoLayout = false)
@PermitAll
public final class HomeView extends Div implements BeforeEnterObserver {
    private final CurrentViewer current;

    HomeView(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean resident = current.viewer().municipality().isPresent();
        event.forwardTo(resident ? MapScreen.ROUTE : "beheer/gemeenten");
    }
}
