package nl.straatkubus.web.source;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;

/** Source and schedule of a dataset that all municipalities share. */
@Route(value = "beheer/gedeeld/" + SourcePage.DATASET + "/bron", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
public final class SharedSourceView extends SourcePage {
    SharedSourceView(SourceDesk desk, Clock clock) {
        super(desk, new SourcePanel.Place("beheer/gedeeld", "operator.shared.title", false), clock);
    }
}
