package nl.straatkubus.web.operator;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Page;

/** What all municipalities share: areas and open figures. */
@Route(value = "beheer/gedeeld", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
public final class SharedView extends Div implements HasDynamicTitle {
    SharedView(SharedDesk shared, OperatorDesk desk) {
        addClassName("op-page");
        List<Municipality> municipalities =
                desk.entries().stream().map(OperatorDesk.Entry::municipality).toList();
        SharedDatasetsCard datasets = new SharedDatasetsCard(shared);
        add(
                Page.heading(getTranslation("operator.shared.title"), getTranslation("operator.shared.about")),
                new AreasCard(shared, municipalities, datasets::watch),
                datasets);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operator.shared.title") + " · Straatkubus";
    }
}
