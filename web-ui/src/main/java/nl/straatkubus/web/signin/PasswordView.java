package nl.straatkubus.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.web.security.PendingSignIn;
import nl.straatkubus.web.security.SignInPlace;
import nl.straatkubus.web.shell.SecretField;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * E-mail address and password for the place that was chosen before. The form goes to the authorization server as any
 * HTML form does, so that password managers work.
 */
@Route(value = "aanmelden", autoLayout = false)
@AnonymousAllowed
class PasswordView extends SignInPage implements BeforeEnterObserver, HasDynamicTitle {
    private final transient PendingSignIn pending;

    PasswordView(PendingSignIn pending) {
        this.pending = pending;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.password.page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<SignInPlace> chosen = pending.place(request());
        if (chosen.isEmpty()) {
            event.forwardTo(ChoosePlaceView.class);
            return;
        }
        SignInPlace place = chosen.get();
        List<Component> parts = new ArrayList<>();
        parts.add(
                place.municipality().isPresent()
                        ? heading("signin.password.title", place.name())
                        : heading("signin.password.title.operator"));
        boolean code = event.getLocation().getQueryParameters().getParameters().containsKey("code");
        parts.add(lead(code ? "signin.code.lead" : "signin.password.lead"));
        refusal(event.getLocation().getQueryParameters()).ifPresent(parts::add);
        show(parts.toArray(Component[]::new));
        parts.getLast().getElement().getParent().appendChild(code ? codeForm() : form());
        parts.getLast().getElement().getParent().appendChild(other().getElement());
    }

    private Optional<Component> refusal(QueryParameters query) {
        if (query.getParameters().containsKey("wait")) {
            Paragraph wait = notice("signin.password.wait");
            wait.addClassName("wait");
            return Optional.of(wait);
        }
        if (query.getParameters().containsKey("wrong")) {
            return Optional.of(notice("signin.code.wrong"));
        }
        return query.getParameters().containsKey("error")
                ? Optional.of(notice("signin.password.error"))
                : Optional.empty();
    }

    private Element form() {
        EmailField email = new EmailField(getTranslation("signin.password.email"));
        email.getElement().setProperty("name", "email");
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setRequired(true);
        email.setAutofocus(true);
        PasswordField password = new SecretField(getTranslation("signin.password.password"));
        password.getElement().setProperty("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequired(true);
        return form(email.getElement(), password.getElement());
    }

    /** Of the app on somebody's phone, or a recovery code. */
    private Element codeForm() {
        TextField code = new TextField(getTranslation("signin.code.code"));
        code.getElement().setProperty("name", "code");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setRequired(true);
        code.setAutofocus(true);
        return form(code.getElement());
    }

    private Element form(Element... fields) {
        NativeButton go = new NativeButton(getTranslation("signin.password.go"));
        go.getElement().setAttribute("type", "submit");
        go.addClassName("go");
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "/aanmelden");
        CsrfToken csrf = (CsrfToken) request().getAttribute(CsrfToken.class.getName());
        form.appendChild(hidden(csrf));
        form.appendChild(fields);
        form.appendChild(go.getElement());
        return form;
    }

    private static Element hidden(CsrfToken csrf) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", csrf.getParameterName())
                .setAttribute("value", csrf.getToken());
    }

    private Component other() {
        Paragraph aside = new Paragraph(
                new Span(getTranslation("signin.password.other") + " "),
                new Anchor("/login", getTranslation("signin.password.back")));
        aside.addClassName("aside");
        return aside;
    }

    @Override
    Component footnote() {
        return new Span();
    }
}
