package nl.straatkubus.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.security.LookingAs;
import nl.straatkubus.web.text.FunctionWords;

/** Reminds an administrator of looking as somebody else, and ends it. */
final class LookingBar extends Div {
    private LookingBar(HttpSession session, Function function) {
        addClassName("sk-licence");
        getElement().setAttribute("role", "status");
        Button end = new Button(getTranslation("people.looking.end"), click -> {
            LookingAs.end(session);
            UI.getCurrent().getPage().setLocation("toegang/functies");
        });
        end.addThemeNames("small");
        add(
                Icon.PEOPLE.draw(),
                new Span(getTranslation("people.looking", FunctionWords.title(function, getLocale()))),
                end);
    }

    /** Empty for one who looks as himself. */
    static Optional<LookingBar> of(Viewer viewer) {
        HttpSession session = ((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession();
        return LookingAs.function(session)
                .flatMap(code -> viewer.functions().stream()
                        .filter(function -> function.code().equals(code))
                        .findFirst())
                .map(function -> new LookingBar(session, function));
    }
}
