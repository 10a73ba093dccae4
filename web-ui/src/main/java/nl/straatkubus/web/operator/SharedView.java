package nl.straatkubus.web.operator;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.straatkubus.ingest.disclosure.Policies;
import nl.straatkubus.ingest.reprotection.Reprotections;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.privacy.PolicyDesk;
import nl.straatkubus.web.privacy.PolicyPanel;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;

/** What all municipalities share: areas and open figures. */
@Route(value = "beheer/gedeeld", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
public final class SharedView extends OperatorPage {
    SharedView(
            SharedDesk shared,
            OperatorDesk desk,
            Policies policies,
            Reprotections reprotections,
            CurrentViewer current) {
        super("operator.shared.title");
        List<Municipality> municipalities =
                desk.entries().stream().map(OperatorDesk.Entry::municipality).toList();
        SharedDatasetsCard datasets = new SharedDatasetsCard(shared);
        add(
                heading(getTranslation("operator.shared.about")),
                new AreasCard(shared, municipalities, datasets::watch),
                datasets,
                new H2(getTranslation("operator.shared.privacy")),
                new PolicyPanel(new PolicyDesk(
                        policies, reprotections, current.viewer(), DataScope.shared(DataScope.Duty.WEB))));
    }
}
