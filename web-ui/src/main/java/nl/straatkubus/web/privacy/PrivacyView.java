package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.disclosure.Policies;
import nl.straatkubus.ingest.disclosure.Thresholds;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** From where on figures may be shown, how each release was protected, and who saw what. */
@Route(value = "privacy", layout = AppShell.class)
@RolesAllowed(Roles.PRIVACY)
@CssImport("./styles/data.css")
public final class PrivacyView extends Div implements HasDynamicTitle {
    private static final int LATEST = 100;

    private final Formats formats = new Formats(getLocale());
    private final Div certificate = new Div();

    PrivacyView(Policies policies, Datasets datasets, Releases releases, AuditLog audit) {
        addClassName(Page.STYLE);
        Div left = new Div(thresholds(policies), released(datasets, releases), seen(audit));
        left.addClassNames("sk-column", "sk-gap-16", "sk-fill");
        certificate.addClassName("sk-side");
        Div columns = new Div(left, certificate);
        columns.addClassName("sk-columns");
        add(Page.heading(getTranslation("privacy.title"), getTranslation("privacy.subtitle")), columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.page");
    }

    private Section thresholds(Policies policies) {
        Section card = Page.card(getTranslation("privacy.thresholds"), "");
        for (Sensitivity sensitivity : Sensitivity.values()) {
            Thresholds limits = policies.of(sensitivity);
            Span name = new Span(getTranslation("privacy.sensitivity." + sensitivity.code()));
            name.addClassName("sk-medium");
            Span what = new Span(getTranslation("privacy.sensitivity." + sensitivity.code() + ".what"));
            what.addClassNames("sk-12", "sk-muted");
            Div words = new Div(name, what);
            words.addClassNames("sk-column", "sk-fill");
            Div row = new Div(
                    words,
                    limit("privacy.threshold.count", limits.smallestCount()),
                    limit("privacy.threshold.group", limits.smallestGroup()));
            row.addClassName("sk-version");
            card.add(row);
        }
        return card;
    }

    private Div limit(String key, int value) {
        Span label = new Span(getTranslation(key));
        label.addClassNames("sk-12", "sk-muted");
        Span number = new Span(formats.number(value));
        number.addClassName("sk-number");
        Div limit = new Div(label, number);
        limit.addClassNames("sk-column", "sk-limit");
        return limit;
    }

    /** A dataset whose active release has a certificate. */
    private record Released(DatasetOverview dataset, Certificate certificate) {}

    private Section released(Datasets datasets, Releases releases) {
        List<Released> all = datasets.all().stream()
                .filter(dataset -> dataset.owner() == Ownership.OWN)
                .flatMap(dataset -> certified(dataset, releases).stream())
                .toList();
        Grid<Released> grid = new Grid<>();
        grid.setAllRowsVisible(true);
        grid.addThemeNames("no-border");
        grid.addColumn(one -> one.dataset().definition().title().in(getLocale()))
                .setHeader(getTranslation("privacy.release.dataset"))
                .setFlexGrow(2);
        grid.addColumn(one -> formats.number(one.certificate().release()))
                .setHeader(getTranslation("privacy.release.number"));
        grid.addColumn(one -> one.dataset().filledUntil().map(formats::period).orElse("–"))
                .setHeader(getTranslation("privacy.release.until"));
        grid.setItems(all);
        grid.asSingleSelect().addValueChangeListener(change -> {
            certificate.removeAll();
            if (change.getValue() != null) {
                certificate.add(
                        new CertificateCard(change.getValue().certificate(), title(change.getValue()), formats));
            }
        });
        all.stream().findFirst().ifPresent(grid::select);
        return Page.card(getTranslation("privacy.releases"), getTranslation("privacy.releases.hint"), grid);
    }

    private String title(Released released) {
        return released.dataset().definition().title().in(getLocale());
    }

    private static Optional<Released> certified(DatasetOverview dataset, Releases releases) {
        return releases.active(dataset.definition().code().value()).flatMap(release -> releases.certificate(release)
                .flatMap(json -> Certificate.read(release, json))
                .map(certificate -> new Released(dataset, certificate)));
    }

    private Section seen(AuditLog audit) {
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
        grid.setHeight("320px");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return Page.card(getTranslation("privacy.audit"), getTranslation("privacy.audit.hint"), grid);
    }
}
