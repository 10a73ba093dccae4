package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** Who saw and did what. */
@Route(value = "privacy/gezien", layout = AppShell.class)
@RolesAllowed(Roles.PRIVACY)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
public final class SeenView extends Div implements HasDynamicTitle {
    private static final int LATEST = 100;

    SeenView(AuditLog audit) {
        addClassName(Page.STYLE);
        Formats formats = new Formats(getLocale());
        Grid<AuditLog.Entry> grid = new Grid<>();
        grid.addThemeNames("no-border", "compact");
        grid.addColumn(entry -> formats.date(entry.at()) + " " + formats.time(entry.at()))
                .setHeader(getTranslation("privacy.audit.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(AuditLog.Entry::actor)
                .setHeader(getTranslation("privacy.audit.who"))
                .setFlexGrow(2);
        grid.addColumn(entry -> Translations.textOr(getLocale(), "privacy.action." + entry.action(), entry.action()))
                .setHeader(getTranslation("privacy.audit.what"));
        grid.addColumn(AuditLog.Entry::object).setHeader(getTranslation("privacy.audit.object"));
        grid.addColumn(AuditLog.Entry::result).setHeader(getTranslation("privacy.audit.result"));
        grid.setItems(audit.latest(LATEST));
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(
                new PrivacyHead(SeenView.class),
                Page.card(getTranslation("privacy.audit"), getTranslation("privacy.audit.hint"), grid));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.page.seen");
    }
}
