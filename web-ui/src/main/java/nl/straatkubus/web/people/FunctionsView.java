package nl.straatkubus.web.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.LastAdministrator;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.LookingAs;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.MapScreen;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.FunctionWords;

/** What each function may do, and how far down it sees each group of indicators. Every change holds at once. */
@Route(value = "toegang/functies", layout = AppShell.class)
@RolesAllowed(Roles.ADMINISTRATOR)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
@CssImport("./styles/people.css")
public final class FunctionsView extends Div implements HasDynamicTitle, FunctionDesk {
    private final Functions functions;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Viewer viewer;
    private final Div card = new Div();

    FunctionsView(Functions functions, Catalogue catalogue, AuditLog audit, CurrentViewer current) {
        this.functions = functions;
        this.catalogue = catalogue;
        this.audit = audit;
        this.viewer = current.viewer();
        addClassName(Page.STYLE);
        Button add = new Button(getTranslation("people.functions.add"), Icon.PLUS.draw());
        add.addThemeNames("primary");
        add.addClickListener(click -> new NewFunctionDialog(this, this::fill).open());
        card.addClassNames("sk-card", "pp-scroll");
        // A table wider than the screen is moved by keyboard too.
        card.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        card.getElement().setAttribute("aria-label", getTranslation("people.tab.functions"));
        Checkbox names =
                new Checkbox(getTranslation("people.names"), viewer.scope().get(functions::namesShown));
        names.addValueChangeListener(
                change -> viewer.scope().run(() -> functions.showNames(change.getValue(), viewer)));
        add(
                new PeopleHead(FunctionsView.class, Editing.hold(add)),
                Page.note(Icon.INFO, "sk-13", new Div(getTranslation("people.functions.text"))),
                card,
                Editing.hold(names));
        fill();
    }

    private void fill() {
        card.removeAll();
        card.add(new FunctionTable(this, catalogue.indicators()));
    }

    @Override
    public List<Function> functions() {
        return viewer.scope().get(() -> Stream.concat(functions.all().stream(), Stream.of(functions.guest()))
                .toList());
    }

    @Override
    public boolean put(Function function) {
        try {
            viewer.scope().run(() -> functions.put(function, viewer));
            Notification.show(getTranslation("people.functions.kept", FunctionWords.title(function, getLocale())));
            return true;
        } catch (LastAdministrator nobodyLeft) {
            Notification.show(getTranslation("people.last-administrator"));
            return false;
        }
    }

    @Override
    public void remove(Function function) {
        try {
            viewer.scope().run(() -> functions.remove(function.code(), viewer));
        } catch (LastAdministrator nobodyLeft) {
            Notification.show(getTranslation("people.last-administrator"));
        }
        fill();
    }

    @Override
    public void look(Function function) {
        audit.record(viewer, "looked-as", function.code(), "ok");
        WrappedHttpSession session =
                (WrappedHttpSession) VaadinSession.getCurrent().getSession();
        LookingAs.begin(session.getHttpSession(), function.code());
        UI.getCurrent().getPage().setLocation(MapScreen.ROUTE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.page.functions");
    }
}
