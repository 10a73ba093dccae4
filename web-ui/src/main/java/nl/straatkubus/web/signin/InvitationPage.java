package nl.straatkubus.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import nl.straatkubus.admin.onboarding.Invitations;

/** Where a first administrator chooses a password. */
@Route(value = Invitations.PAGE + "/:token", autoLayout = false)
@AnonymousAllowed
class InvitationPage extends SignInPage implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Invitations invitations;
    private String token = "";

    InvitationPage(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("order.invitation.page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        Optional<Invitations.Invitation> invitation = invitations.find(token);
        if (invitation.isEmpty()) {
            show(heading("order.invitation.none"), lead("order.invitation.none.lead"));
            return;
        }
        PasswordField password = field("order.invitation.password");
        password.setHelperText(getTranslation("order.invitation.help", Invitations.SHORTEST_PASSWORD));
        PasswordField again = field("order.invitation.again");
        NativeButton go = new NativeButton(getTranslation("order.invitation.go"), _ -> accept(password, again));
        go.addClassName("go");
        Div form = new Div(password, again, go);
        form.addClassName("order-form");
        show(
                heading("order.invitation.title", invitation.get().municipalityName()),
                lead(
                        "order.invitation.lead",
                        invitation.get().name(),
                        invitation.get().email()),
                form);
    }

    private PasswordField field(String key) {
        PasswordField field = new PasswordField(getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setWidthFull();
        return field;
    }

    private void accept(PasswordField password, PasswordField again) {
        boolean isLong = password.getValue().length() >= Invitations.SHORTEST_PASSWORD;
        boolean same = password.getValue().equals(again.getValue());
        password.setErrorMessage(getTranslation("order.invitation.help", Invitations.SHORTEST_PASSWORD));
        password.setInvalid(!isLong);
        again.setErrorMessage(getTranslation("order.invitation.differs"));
        again.setInvalid(!same);
        if (!isLong || !same) {
            return;
        }
        if (invitations.accept(token, password.getValue())) {
            Anchor signIn = new Anchor("/login", getTranslation("order.invitation.sign-in"));
            signIn.addClassName("go");
            show(heading("order.invitation.done"), lead("order.invitation.done.lead"), signIn);
        } else {
            show(heading("order.invitation.none"), lead("order.invitation.none.lead"));
        }
    }

    @Override
    Component footnote() {
        return new Span();
    }
}
