package nl.straatkubus.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.WeakPassword;
import nl.straatkubus.web.security.SignInPlace;
import nl.straatkubus.web.security.SignInPlaces;
import nl.straatkubus.web.shell.SecretField;

/** Somebody who was invited chooses a first password. The link works once; everything else looks the same as a used one. */
@Route(value = Invitations.PAGE + "/:place/:token", autoLayout = false)
@AnonymousAllowed
class InvitationView extends SignInPage implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SignInPlaces places;
    private final transient Invitations invitations;

    InvitationView(SignInPlaces places, Invitations invitations) {
        this.places = places;
        this.invitations = invitations;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.invitation.page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        Optional<SignInPlace> place = event.getRouteParameters().get("place").flatMap(places::built);
        Optional<Users.Account> invited = place.flatMap(built -> built.scope().get(() -> invitations.find(token)));
        invited.ifPresentOrElse(
                account -> ask(place.orElseThrow(), token, account),
                () -> show(heading("signin.invitation.gone.title"), lead("signin.invitation.gone")));
    }

    private void ask(SignInPlace place, String token, Users.Account invited) {
        PasswordField password = new SecretField(getTranslation("signin.invitation.password"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setWidthFull();
        Button go = new Button(getTranslation("signin.invitation.go"), click -> accept(place, token, password));
        go.addThemeNames("primary");
        show(
                heading("signin.invitation.title", invited.name()),
                lead("signin.invitation.lead", invited.email()),
                password,
                go);
    }

    private void accept(SignInPlace place, String token, PasswordField password) {
        try {
            Optional<Users.Account> accepted = place.scope().get(() -> invitations.accept(token, password.getValue()));
            accepted.ifPresentOrElse(
                    account -> {
                        Anchor go = new Anchor(PlaceList.way(place.id()), getTranslation("signin.invitation.sign-in"));
                        go.setRouterIgnore(true);
                        go.addClassName("go");
                        show(
                                heading("signin.invitation.done.title"),
                                lead("signin.invitation.done", account.email()),
                                go);
                    },
                    () -> show(heading("signin.invitation.gone.title"), lead("signin.invitation.gone")));
        } catch (WeakPassword weak) {
            String what = weak.weakness().name().toLowerCase(Locale.ROOT).replace('_', '-');
            password.setErrorMessage(getTranslation("signin.invitation.weak." + what));
            password.setInvalid(true);
        }
    }

    @Override
    Component footnote() {
        return new Span();
    }
}
