package nl.straatkubus.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.support.SupportAccess;
import nl.straatkubus.platform.support.SupportGrant;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;

/** When operators may look at the municipality's figures: to grant, to see and to take back. */
@Route(value = "toegang/ondersteuning", layout = AppShell.class)
@RolesAllowed(Roles.ADMINISTRATOR)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
@CssImport("./styles/people.css")
public final class SupportView extends Div implements HasDynamicTitle {
    private final SupportAccess support;
    private final Viewer administrator;
    private final Formats formats;
    private final Div list = new Div();

    SupportView(SupportAccess support, CurrentViewer current) {
        this.support = support;
        this.administrator = current.viewer();
        this.formats = new Formats(getLocale());
        addClassName(Page.STYLE);
        Button grant = new Button(getTranslation("people.support.grant"), Icon.PLUS.draw());
        grant.addThemeNames("primary");
        grant.addClickListener(click -> new GrantDialog((reason, special, time) -> {
                    support.grant(reason, special, time, administrator);
                    fill();
                })
                .open());
        list.addClassNames("sk-column", "sk-gap-16");
        add(
                new PeopleHead(SupportView.class, Editing.hold(grant)),
                Page.note(Icon.SHIELD, "sk-13", new Div(getTranslation("people.support.text"))),
                Page.card(getTranslation("people.support.title"), "", list));
        fill();
    }

    private void fill() {
        list.removeAll();
        List<SupportGrant> grants = support.grants(administrator);
        grants.forEach(grant -> list.add(row(grant)));
        if (grants.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("people.support.none"));
            none.addClassName("pe-support-none");
            list.add(none);
        }
    }

    private Component row(SupportGrant grant) {
        boolean holds = support.holds(grant);
        Span reason = new Span(grant.reason());
        reason.addClassName("sk-medium");
        Span told = new Span(getTranslation(
                grant.special() ? "people.support.all" : "people.support.ordinary",
                moment(grant.from()),
                moment(grant.revoked().orElse(grant.until())),
                grant.grantedBy()));
        told.addClassNames("sk-12", "sk-muted");
        Div words = new Div(reason, told);
        words.addClassNames("sk-column", "sk-fill");
        Div row = new Div(words);
        row.addClassName("sk-row");
        if (holds) {
            // Never held: whoever let somebody in must be able to take that back under any licence.
            Button revoke = new Button(getTranslation("people.support.revoke"), click -> {
                support.revoke(grant.id(), administrator);
                fill();
            });
            revoke.addThemeNames("small");
            revoke.setAriaLabel(getTranslation("people.support.revoke.of", grant.reason()));
            row.add(Tag.of(Tag.Tone.WARN, Icon.PEOPLE, getTranslation("people.support.now")), revoke);
        } else {
            row.add(Tag.of(
                    Tag.Tone.PLAIN,
                    getTranslation(grant.revoked().isPresent() ? "people.support.revoked" : "people.support.over")));
        }
        return row;
    }

    private String moment(Instant at) {
        return formats.date(at) + " " + formats.time(at);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.page.support");
    }
}
