package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.cube.Releases.Stored;
import nl.straatkubus.web.certificate.Certificate;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.FoldedTable;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;

/** The releases, own and shared, each with the certificate that tells how it was protected. */
@Route(value = "privacy/certificaten/:release?(\\d+)", layout = AppShell.class)
@RolesAllowed(Roles.PRIVACY)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
public final class CertificatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LATEST = 200;
    private static final String RELEASE = "release";

    private final Formats formats = new Formats(getLocale());
    private final Releases releases;
    private final Map<String, String> titles = new HashMap<>();
    private final List<Stored> stored;
    private final Grid<Stored> grid = new Grid<>();
    private final Div certificate = new Div();

    CertificatesView(Datasets datasets, Releases releases) {
        this.releases = releases;
        this.stored = releases.latest(LATEST);
        datasets.all()
                .forEach(one -> titles.put(
                        key(one.definition().code().value(), one.owner()),
                        one.definition().title().in(getLocale())));
        addClassName(Page.STYLE);
        certificate.addClassName("sk-side");
        Div columns = new Div(
                Page.card(getTranslation("privacy.releases"), getTranslation("privacy.releases.hint"), grid),
                certificate);
        columns.addClassName("sk-columns");
        add(new PrivacyHead(CertificatesView.class), columns);
        fill();
    }

    private void fill() {
        grid.setAllRowsVisible(true);
        grid.addThemeNames("no-border");
        grid.addColumn(this::title)
                .setHeader(getTranslation("privacy.release.dataset"))
                .setWidth("180px")
                .setFlexGrow(3);
        grid.addColumn(one -> formats.number(one.id()))
                .setHeader(getTranslation("privacy.release.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> formats.date(one.at()))
                .setHeader(getTranslation("privacy.release.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::standing)
                .setHeader(getTranslation("privacy.release.standing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        FoldedTable.fold(grid, getTranslation("privacy.release.dataset"), this::folded);
        grid.setItems(stored);
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                CertificatesView.class,
                                new RouteParameters(new RouteParam(
                                        RELEASE, change.getValue().id())));
            }
        });
    }

    private Div folded(Stored one) {
        Span title = new Span(title(one));
        title.addClassName("sk-medium");
        return FoldedTable.lines(
                title,
                FoldedTable.line(getTranslation("privacy.release.number"), formats.number(one.id())),
                FoldedTable.line(getTranslation("privacy.release.at"), formats.date(one.at())),
                standing(one));
    }

    private Div standing(Stored one) {
        Div tags = new Div();
        tags.addClassName("sk-row");
        if (one.owner() == Ownership.SHARED) {
            tags.add(Tag.owner(one.owner(), getLocale()));
        }
        if (one.active()) {
            tags.add(Tag.of(Tag.Tone.OK, Icon.DONE, getTranslation("privacy.release.active")));
        }
        return tags;
    }

    private String title(Stored one) {
        return titles.getOrDefault(key(one.dataset(), one.owner()), one.dataset());
    }

    private static String key(String dataset, Ownership owner) {
        return owner.code() + " " + dataset;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Stored> chosen = event.getRouteParameters()
                .getLong(RELEASE)
                .map(id -> stored.stream().filter(one -> one.id() == id).findFirst())
                .orElseGet(() -> stored.stream().filter(Stored::active).findFirst());
        certificate.removeAll();
        chosen.ifPresentOrElse(
                this::show,
                () -> certificate.add(
                        Page.note(Icon.INFO, "sk-note-info", new Span(getTranslation("privacy.release.none")))));
    }

    private void show(Stored one) {
        grid.select(one);
        releases.certificate(one.id())
                .flatMap(json -> Certificate.read(one.id(), json))
                .ifPresent(found -> certificate.add(new CertificateCard(found, title(one), formats)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.page.certificates");
    }
}
