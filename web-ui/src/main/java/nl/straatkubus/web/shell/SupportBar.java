package nl.straatkubus.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.Optional;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.support.SupportAccess;
import nl.straatkubus.platform.support.SupportGrant;
import nl.straatkubus.web.security.Supporting;
import nl.straatkubus.web.text.Formats;

/** Reminds an operator of looking at a municipality's screens, and the municipality's administrators that they may. */
final class SupportBar extends Div {
    private SupportBar(String text) {
        addClassName("sk-licence");
        getElement().setAttribute("role", "status");
        add(Icon.SHIELD.draw(), new Span(text));
    }

    /** Empty while no grant holds, and for one whom it does not concern. */
    static Optional<SupportBar> of(Viewer viewer, SupportAccess support) {
        boolean operator = SupportAccess.isSupport(viewer);
        return viewer.municipality()
                .filter(code -> operator || viewer.may(Right.MANAGE_USERS))
                .flatMap(support::current)
                .map(grant -> operator ? ofOperator(grant) : new SupportBar(told("shell.support.granted", grant)));
    }

    private static SupportBar ofOperator(SupportGrant grant) {
        SupportBar bar = new SupportBar(told("shell.support.looking", grant));
        Button end = new Button(bar.getTranslation("shell.support.end"), click -> {
            WrappedHttpSession session =
                    (WrappedHttpSession) VaadinSession.getCurrent().getSession();
            Supporting.end(session.getHttpSession());
            UI.getCurrent().getPage().setLocation("beheer/ondersteuning");
        });
        end.addThemeNames("small");
        bar.add(end);
        return bar;
    }

    private static String told(String key, SupportGrant grant) {
        UI window = UI.getCurrent();
        Formats formats = new Formats(window.getLocale());
        return window.getTranslation(
                key, formats.date(grant.until()) + " " + formats.time(grant.until()), grant.reason());
    }
}
