package nl.straatkubus.web.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import nl.straatkubus.admin.announcement.Announcements;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.support.SupportAccess;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.SessionTimes;
import nl.straatkubus.web.security.WindowWatch;

/** The frame around every screen for people who are signed in. */
@Layout("beheer")
@PermitAll
@CssImport("@fontsource-variable/inter/index.css")
@CssImport("./styles/tokens.css")
@CssImport("./styles/base.css")
@CssImport("./styles/shell.css")
@JsModule("./shell/one-way.ts")
public final class AppShell extends Div implements RouterLayout, AfterNavigationObserver {
    private static final int SHOWN_MS = 3000;

    private final MainMenu menu;
    private final Main screen = new Main();
    private final Span tools = new Span();
    private Optional<MapScreen> map = Optional.empty();

    AppShell(
            CurrentViewer current,
            Municipalities municipalities,
            Licences licences,
            Announcements announcements,
            Lattices lattices,
            SupportAccess support,
            SessionTimes times,
            WindowWatch watch,
            AuthenticationContext session) {
        Viewer viewer = current.viewer();
        addClassName("sk-app");
        screen.addClassName("sk-screen");
        screen.setId("inhoud");
        menu = new MainMenu(viewer);
        SessionGuard guard = new SessionGuard(times, watch);
        Optional<Lattice> lattice = viewer.municipality().flatMap(lattices::active);
        Header top = new Header(brand(), line(), place(viewer, municipalities), gap());
        lattice.ifPresent(found -> {
            Search search = new Search(found, getTranslation("shell.search"), this::show);
            KeyPress.on(search, "/", "focus");
            top.add(search, gap());
        });
        if (viewer.municipality().isPresent()) {
            top.add(tools, share());
        }
        top.add(line(), new UserMenu(viewer, () -> guard.signOut(session::logout)));
        top.addClassName("sk-top");
        Div room = new Div(screen);
        room.addClassName("sk-room");
        LicenceBar.of(viewer, licences).ifPresent(room::addComponentAsFirst);
        LookingBar.of(viewer).ifPresent(room::addComponentAsFirst);
        SupportBar.of(viewer, support).ifPresent(room::addComponentAsFirst);
        if (viewer.municipality().isPresent()) {
            announcements.today().forEach(one -> room.addComponentAsFirst(announced(one.text(getLocale()))));
        }
        add(skip("#inhoud", "shell.skip.content"), top, menu, room, guard);
        if (lattice.isPresent()) {
            menu.add(indicators());
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        screen.getElement().removeAllChildren();
        screen.getElement().appendChild(content.getElement());
        map = content instanceof MapScreen shown ? Optional.of(shown) : Optional.empty();
        tools.removeAll();
        map.map(MapScreen::tools).ifPresent(tools::add);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menu.mark(event.getLocation().getPath());
    }

    private void show(AreaCode area) {
        map.ifPresentOrElse(shown -> shown.show(area), () -> UI.getCurrent()
                .navigate(MapScreen.ROUTE, QueryParameters.of(MapScreen.AREA, area.value())));
    }

    private Anchor skip(String target, String key) {
        Anchor link = new Anchor(target, getTranslation(key));
        link.setRouterIgnore(true);
        link.addClassName("sk-skip");
        return link;
    }

    private static Div announced(String text) {
        Div bar = new Div(Icon.INFO.draw(), new Span(text));
        bar.addClassNames("sk-licence", "sk-announcement");
        bar.getElement().setAttribute("role", "status");
        return bar;
    }

    private static Div brand() {
        Span name = new Span("Straatkubus");
        Div brand = new Div(new Drawing(Logo.SVG), name);
        brand.addClassName("sk-brand");
        return brand;
    }

    private Span place(Viewer viewer, Municipalities municipalities) {
        Span place = new Span(viewer.municipality()
                .flatMap(municipalities::find)
                .map(Municipality::name)
                .map(name -> getTranslation("shell.municipality", name))
                .orElseGet(() -> getTranslation("shell.operator")));
        place.addClassName("sk-place");
        return place;
    }

    private static Span line() {
        Span line = new Span();
        line.addClassName("sk-line");
        return line;
    }

    private static Span gap() {
        Span gap = new Span();
        gap.addClassName("sk-gap");
        return gap;
    }

    private Button share() {
        Button share = new Button(getTranslation("shell.share"), Icon.SHARE.draw());
        share.addThemeNames("tertiary");
        share.addClassName("sk-share");
        // On a phone only the icon is left.
        share.setAriaLabel(getTranslation("shell.share"));
        share.addClickListener(click -> {
            share.getElement().executeJs("navigator.clipboard?.writeText(location.href)");
            Notification.show(getTranslation("shell.share.done"), SHOWN_MS, Notification.Position.BOTTOM_CENTER);
        });
        return share;
    }

    /** On a phone the list of indicators has a tab of its own. */
    private NativeButton indicators() {
        NativeButton open = new NativeButton(
                "",
                click -> map.ifPresentOrElse(
                        MapScreen::openIndicators, () -> UI.getCurrent().navigate(MapScreen.ROUTE)));
        open.add(Icon.LAYERS.draw(), new Span(getTranslation("shell.menu.indicators")));
        open.addClassName("sk-phone-only");
        return open;
    }
}
