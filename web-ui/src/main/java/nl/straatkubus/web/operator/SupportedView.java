package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.annotation.security.RolesAllowed;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.support.SupportAccess;
import nl.straatkubus.platform.support.SupportGrant;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.security.Supporting;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.MapScreen;
import nl.straatkubus.web.text.Formats;

/** The municipalities that let operators look at their figures now, and the way in. */
@Route(value = "beheer/ondersteuning", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
public final class SupportedView extends OperatorPage {
    private final SupportAccess support;
    private final Viewer operator;
    private final Formats formats;

    SupportedView(SupportAccess support, Municipalities municipalities, CurrentViewer current) {
        super("operator.support.title");
        this.support = support;
        this.operator = current.viewer();
        this.formats = new Formats(getLocale());
        add(heading(getTranslation("operator.support.about")));
        Div card = new Div();
        card.addClassName("op-card");
        for (MunicipalityCode code : support.granting()) {
            municipalities.find(code).ifPresent(one -> support.current(code)
                    .ifPresent(grant -> card.add(row(one, grant))));
        }
        if (card.getChildren().findAny().isEmpty()) {
            card.add(nothing("operator.support.none"));
        }
        add(card);
    }

    private Component row(Municipality municipality, SupportGrant grant) {
        Span name = new Span(municipality.name());
        name.addClassName("sk-medium");
        Span told = new Span(getTranslation(
                "operator.support.until",
                grant.reason(),
                formats.date(grant.until()) + " " + formats.time(grant.until())));
        told.addClassName("op-quiet-text");
        Div words = new Div(name, told);
        words.addClassNames("sk-column", "sk-fill");
        Button enter = new Button(getTranslation("operator.support.enter"), click -> {
            support.enter(operator, municipality.code());
            WrappedHttpSession session =
                    (WrappedHttpSession) VaadinSession.getCurrent().getSession();
            Supporting.begin(session.getHttpSession(), municipality.code());
            UI.getCurrent().getPage().setLocation(MapScreen.ROUTE);
        });
        enter.setAriaLabel(getTranslation("operator.support.enter.of", municipality.name()));
        Div row = new Div(words, enter);
        row.addClassNames("sk-row", "op-support-row");
        return row;
    }
}
