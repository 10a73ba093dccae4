package nl.straatkubus.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;

/** The rail at the left, or the tabs at the bottom of a phone: what the viewer's rights open. */
final class MainMenu extends Nav {
    private final List<Anchor> links = new ArrayList<>();

    MainMenu(Viewer viewer) {
        addClassName("sk-rail");
        getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        if (viewer.municipality().isPresent()) {
            offer(MapScreen.ROUTE, Icon.MAP, "shell.menu.map");
            offer("signalen", Icon.SIGNAL, "shell.menu.signals");
        }
        if (viewer.municipality().isPresent() && (viewer.may(Right.FIELD_NOTES) || viewer.may(Right.PRIVACY))) {
            offer("veldnotities", Icon.PEN, "shell.menu.notes");
        }
        if (viewer.may(Right.MANAGE_DATA)) {
            offer("gegevens", Icon.DATA, "shell.menu.data");
        }
        if (viewer.may(Right.PRIVACY)) {
            offer("privacy", Icon.KEY, "shell.menu.privacy");
        }
        if (viewer.may(Right.MANAGE_USERS)) {
            offer("toegang", Icon.PEOPLE, "shell.menu.people");
        }
        if (viewer.municipality().isPresent() && viewer.may(Right.MANAGE_USERS)) {
            offer("licentie", Icon.CONTRACT, "shell.menu.licence");
        }
        if (viewer.may(Right.OPERATE)) {
            offer("beheer/vandaag", Icon.CLOCK, "shell.menu.today");
            offer("beheer/gemeenten", Icon.BUILDING, "shell.menu.municipalities");
            offer("beheer/licenties", Icon.CONTRACT, "shell.menu.licences");
            offer("beheer/aanbiedingen", Icon.FILE, "shell.menu.offers");
            offer("beheer/facturen", Icon.COINS, "shell.menu.invoices");
            offer("beheer/ondersteuning", Icon.SHIELD, "shell.menu.support");
            offer("beheer/gedeeld", Icon.WORLD, "shell.menu.shared");
            offer("beheer/kaart", Icon.MAP, "shell.menu.country");
        }
    }

    /** Marks the entry whose screen is in view. */
    void mark(String path) {
        String at = path.isEmpty() ? MapScreen.ROUTE : path;
        links.forEach(link -> {
            boolean here = at.equals(link.getHref()) || at.startsWith(link.getHref() + "/");
            link.setClassName("sk-here", here);
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** A screen that this installation does not have gets no entry. */
    private void offer(String route, Icon icon, String key) {
        if (RouteConfiguration.forApplicationScope().getRoute(route).isEmpty()) {
            return;
        }
        Anchor link = new Anchor(route, icon.draw(), new Span(getTranslation(key)));
        links.add(link);
        add(link);
    }
}
