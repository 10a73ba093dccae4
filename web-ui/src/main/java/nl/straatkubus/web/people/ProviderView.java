package nl.straatkubus.web.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.provider.Provider;
import nl.straatkubus.web.provider.ProviderUnavailable;
import nl.straatkubus.web.provider.Providers;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.shell.SecretField;

/** How people of the municipality sign in: by its own OpenID Connect provider, tried before it is relied on. */
@Route(value = "toegang/aanmelden", layout = AppShell.class)
@RolesAllowed(Roles.ADMINISTRATOR)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
@CssImport("./styles/people.css")
public final class ProviderView extends Div implements HasDynamicTitle {
    private final Providers providers;
    private final Viewer viewer;
    private final MunicipalityCode municipality;
    private final Optional<Provider> kept;
    private final TextField redirect = new TextField(getTranslation("people.provider.redirect"));
    private final TextField issuer = new TextField(getTranslation("people.provider.issuer"));
    private final TextField client = new TextField(getTranslation("people.provider.client"));
    private final PasswordField secret = new SecretField(getTranslation("people.provider.secret"));
    private final TextField claim = new TextField(getTranslation("people.provider.claim"));
    private final MappingFields mapping;
    private final Checkbox invitedOnly = new Checkbox(getTranslation("people.provider.invited"));
    private final Checkbox active = new Checkbox(getTranslation("people.provider.active"));
    private final Div outcome = new Div();

    ProviderView(Providers providers, Functions functions, CurrentViewer current) {
        this.providers = providers;
        this.viewer = current.viewer();
        this.municipality = viewer.municipality().orElseThrow();
        this.kept = providers.find(municipality);
        addClassName(Page.STYLE);
        mapping = new MappingFields(
                viewer.scope().get(functions::all), kept.map(Provider::mapping).orElse(Map.of()));
        fill();
        Div fields = new Div(redirect, issuer, client, secret, claim, mapping, invitedOnly, active, buttons(), outcome);
        fields.addClassNames("sk-column", "sk-gap-16", "pp-form");
        outcome.getElement().setAttribute("role", "status");
        add(
                new PeopleHead(ProviderView.class),
                Page.note(Icon.INFO, "sk-13", new Div(getTranslation("people.provider.text"))),
                providers.canKeep()
                        ? Page.card(getTranslation("people.provider"), "", Editing.hold(fields))
                        : Page.note(Icon.WARNING, "sk-note-warn", new Div(getTranslation("people.provider.no-key"))));
    }

    private void fill() {
        redirect.setReadOnly(true);
        redirect.setHelperText(getTranslation("people.provider.redirect.help"));
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(here -> redirect.setValue(here.getProtocol() + "://" + here.getAuthority()
                        + "/login/oauth2/code/" + municipality.schema()));
        issuer.setHelperText(getTranslation("people.provider.issuer.help"));
        claim.setHelperText(getTranslation("people.provider.claim.help"));
        claim.setValue("groups");
        secret.setHelperText(kept.isPresent() ? getTranslation("people.provider.secret.kept") : "");
        kept.ifPresent(provider -> {
            issuer.setValue(provider.issuer());
            client.setValue(provider.clientId());
            claim.setValue(provider.claim());
            invitedOnly.setValue(provider.invitedOnly());
            active.setValue(provider.active());
        });
    }

    private Div buttons() {
        Button keep = new Button(getTranslation("people.keep"), click -> keep());
        keep.addThemeNames("primary");
        Button test = new Button(getTranslation("people.provider.test"), click -> test());
        Div buttons = new Div(keep, test);
        buttons.addClassName("sk-row");
        return buttons;
    }

    private Provider asked() {
        return new Provider(
                issuer.getValue().strip().replaceAll("/$", ""),
                client.getValue().strip(),
                claim.getValue().strip(),
                mapping.mapping(),
                invitedOnly.getValue(),
                active.getValue(),
                kept.map(Provider::revision).orElse(0L));
    }

    private Optional<String> newSecret() {
        return Optional.of(secret.getValue()).filter(text -> !text.isBlank());
    }

    private boolean isComplete() {
        List.of(issuer, client, claim).forEach(field -> {
            field.setErrorMessage(getTranslation("people.provider.missing"));
            field.setInvalid(field.getValue().isBlank());
        });
        secret.setErrorMessage(getTranslation("people.provider.missing"));
        secret.setInvalid(kept.isEmpty() && newSecret().isEmpty());
        return !issuer.isInvalid() && !client.isInvalid() && !claim.isInvalid() && !secret.isInvalid();
    }

    private boolean test() {
        if (!isComplete()) {
            return false;
        }
        try {
            providers.test(municipality, asked(), newSecret(), redirect.getValue(), viewer);
            say("sk-note-ok", getTranslation("people.provider.works"));
            return true;
        } catch (ProviderUnavailable fails) {
            String step = fails.step().name().toLowerCase(Locale.ROOT);
            say("sk-note-bad", getTranslation("people.provider.fails." + step));
            return false;
        }
    }

    /** One that does not work would lock everybody out, so it must pass before people are sent there. */
    private void keep() {
        if (isComplete() && (!active.getValue() || test())) {
            providers.register(municipality, asked(), newSecret(), viewer);
            secret.clear();
            say("sk-note-ok", getTranslation("people.provider.saved"));
        }
    }

    private void say(String tone, String text) {
        outcome.removeAll();
        outcome.add(Page.note(tone.equals("sk-note-ok") ? Icon.DONE : Icon.WARNING, tone, new Span(text)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.page.provider");
    }
}
