package nl.straatkubus.web.signals;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.text.Translations;

/** How a signal comes about and how far it can be trusted, for the critical reader. */
@Route(value = MethodView.ROUTE, layout = AppShell.class)
@RolesAllowed(Roles.VIEWER)
@CssImport("./styles/signals.css")
public final class MethodView extends Div implements HasDynamicTitle {
    static final String ROUTE = "signalen/methode";
    private static final long serialVersionUID = 1L;
    private static final List<String> PARTS = List.of(
            "figures", "windows", "peers", "past", "chance", "themes", "levels", "size", "rank", "sure", "trust",
            "blind");

    MethodView() {
        addClassName("sk-method");
        add(new Anchor(SignalsView.ROUTE, text("back")), new H1(text("title")), new Paragraph(text("lead")));
        for (String part : PARTS) {
            add(new H2(text(part)), new Paragraph(text(part + ".text")));
        }
    }

    @Override
    public String getPageTitle() {
        return text("page");
    }

    private String text(String key) {
        return Translations.text(getLocale(), "signals.method." + key);
    }
}
