package nl.straatkubus.web.source;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;

/** Source and schedule of a municipality's own dataset. */
@Route(value = "gegevens/" + SourcePage.DATASET + "/bron", layout = AppShell.class)
@RolesAllowed(Roles.DATA_STEWARD)
public final class SourceView extends SourcePage {
    SourceView(SourceDesk desk, Clock clock) {
        super(desk, new SourcePanel.Place("gegevens", "data.title", true), clock);
    }
}
