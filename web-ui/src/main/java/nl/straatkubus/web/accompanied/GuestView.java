package nl.straatkubus.web.accompanied;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import nl.straatkubus.platform.accompanied.Ending;
import nl.straatkubus.platform.accompanied.JoinRefused;
import nl.straatkubus.platform.accompanied.Seat;
import nl.straatkubus.platform.accompanied.Viewings;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.web.map.MapMirrors;
import nl.straatkubus.web.signin.JoinPage;

/** Where a guest gives a code and a name, and then looks along. Needs no account and gives none. */
@Route(value = GuestView.PAGE + "/:code?", autoLayout = false)
@AnonymousAllowed
@CssImport("@fontsource-variable/inter/index.css")
@CssImport("./styles/tokens.css")
@CssImport("./styles/base.css")
@CssImport("./styles/accompanied.css")
public final class GuestView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PAGE = "samen";

    private final transient Viewings viewings;
    private final transient MapMirrors mirrors;
    private final transient Municipalities municipalities;
    private final JoinPage page;

    GuestView(Viewings viewings, MapMirrors mirrors, Municipalities municipalities) {
        this.viewings = viewings;
        this.mirrors = mirrors;
        this.municipalities = municipalities;
        this.page = new JoinPage(this::join);
        addClassName("sk-guest-view");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.ask(event.getRouteParameters().get("code").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("together.page");
    }

    private void join(String code, String name) {
        try {
            Seat seat = viewings.join(
                    code, name, UI.getCurrent().getSession().getBrowser().getAddress());
            removeAll();
            add(new GuestScreen(seat, viewings, mirrors, municipalities, this::over));
        } catch (JoinRefused refused) {
            page.refuse(refused.reason());
        }
    }

    /** Nothing of what was shown stays on the device. */
    private void over(Optional<Ending> why) {
        removeAll();
        page.tell(why);
        add(page);
    }
}
