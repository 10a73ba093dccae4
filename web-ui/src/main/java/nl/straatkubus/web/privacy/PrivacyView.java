package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.straatkubus.ingest.disclosure.Policies;
import nl.straatkubus.ingest.reprotection.Reprotections;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Page;

/** From where on a municipality's figures may be shown, and since when. */
@Route(value = "privacy", layout = AppShell.class)
@RolesAllowed(Roles.PRIVACY)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
public final class PrivacyView extends Div implements HasDynamicTitle {
    PrivacyView(Policies policies, Reprotections reprotections, CurrentViewer current) {
        addClassName(Page.STYLE);
        Viewer officer = current.viewer();
        add(
                new PrivacyHead(PrivacyView.class),
                new PolicyPanel(new PolicyDesk(policies, reprotections, officer, officer.scope())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.page");
    }
}
