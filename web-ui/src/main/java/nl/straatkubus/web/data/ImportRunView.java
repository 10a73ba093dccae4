package nl.straatkubus.web.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.job.Filling;
import nl.straatkubus.ingest.job.ImportReview;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.review.Effects;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.MapScreen;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/** One import: how far it is, what it left out and why, and the versions to go back to. May be left at any time. */
@Route(value = "gegevens/import/:id(\\d+)", layout = AppShell.class)
@RolesAllowed(Roles.DATA_STEWARD)
public final class ImportRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LOOKS_AGAIN_MS = 700;

    private final Datasets datasets;
    private final Imports imports;
    private final Viewer viewer;
    private final Formats formats = new Formats(getLocale());
    private final Div trail = new Div();
    private final Div actions = new Div();
    private final RunProgress progress = new RunProgress(formats);
    private final Div counts = new Div();
    private final RunStages stages = new RunStages(formats);
    private final Div notes = new Div();
    private final Div faults = new Div();
    private final Div changes = new Div();
    private final ImportLicence licence;
    private final VersionList versions;
    private ImportRun shown;
    private Registration polling;

    ImportRunView(Datasets datasets, Imports imports, ImportLicence licence, VersionDesk desk, CurrentViewer current) {
        addClassName(Page.STYLE);
        this.datasets = datasets;
        this.imports = imports;
        this.licence = licence;
        this.viewer = current.viewer();
        this.versions = new VersionList(formats, desk.of(() -> shown.dataset(), formats, this::refresh));
    }

    static RouteParameters address(long id) {
        return new RouteParameters(new RouteParam("id", id));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new);
        shown = imports.find(id).orElseThrow(NotFoundException::new);
        lay();
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("data.run.page", formats.number(shown.id()));
    }

    private void lay() {
        removeAll();
        trail.setClassName("sk-trail sk-12 sk-muted");
        Div words = new Div(trail, new H1(getTranslation("data.run.title", formats.number(shown.id()))));
        words.addClassNames("sk-column", "sk-fill");
        actions.setClassName("sk-row sk-wrap");
        Div head = new Div(words, actions);
        head.addClassName("sk-heading");
        Div left = new Div(notes, stages, faults);
        left.addClassNames("sk-column", "sk-gap-16", "sk-fill");
        Div right = new Div(versions, changes);
        right.addClassNames("sk-column", "sk-gap-16", "sk-side");
        List.of(notes, faults, changes).forEach(part -> part.setClassName("sk-column sk-gap-16"));
        Div columns = new Div(left, right);
        columns.addClassName("sk-columns");
        add(head);
        licence.note(viewer, getLocale()).ifPresent(this::add);
        add(progress, counts, columns);
    }

    private void refresh() {
        shown = imports.find(shown.id()).orElseThrow(NotFoundException::new);
        Optional<DatasetOverview> dataset = datasets.find(shown.dataset());
        DatasetDefinition definition = imports.tried(shown.id())
                .or(() -> dataset.map(DatasetOverview::definition))
                .orElseThrow(NotFoundException::new);
        trail.removeAll();
        trail.add(
                new RouterLink(getTranslation("data.title"), DatasetsView.class),
                Icon.RIGHT.draw(),
                new Span(definition.title().in(getLocale())));
        if (shown.trial()) {
            progress.trial(shown);
        } else {
            progress.show(shown, dataset.orElseThrow(NotFoundException::new));
        }
        counts();
        stages.show(shown);
        versions.show(datasets.versions(shown.dataset()));
        actions();
        review(definition);
        if (shown.state().isFinal() || shown.state() == ImportRun.State.HELD) {
            stopPolling();
        }
    }

    private void counts() {
        counts.removeAll();
        Div figures = Page.statistics(
                figure("data.run.read", shown.rowsRead(), ""),
                figure("data.run.accepted", shown.rowsAccepted(), ""),
                figure("data.run.rejected", shown.rowsRejected(), ""),
                figure("data.run.not-found", shown.areasMissing(), ""));
        if (shown.rowsElsewhere() > 0) {
            figures.add(figure("data.run.elsewhere", shown.rowsElsewhere(), getTranslation("data.run.elsewhere.text")));
        }
        counts.add(figures);
    }

    private Div figure(String key, long rows, String below) {
        return Page.statistic(getTranslation(key), formats.number(rows), below);
    }

    /** What to look at: warnings, what changes on the map, and the rows that were left out. */
    private void review(DatasetDefinition definition) {
        List.of(notes, faults, changes).forEach(Div::removeAll);
        ImportReview review = imports.review(shown.id());
        ReviewCards cards = new ReviewCards(definition, formats);
        cards.notes(review.warnings(), review.effects().map(Effects::jumps).orElse(List.of()))
                .forEach(notes::add);
        if (hasFaults()) {
            faults.add(new FaultList(shown, imports, formats));
        }
        review.differences().ifPresent(differences -> changes.add(cards.differences(differences, shown)));
        review.effects().ifPresent(effects -> {
            changes.add(cards.visibility(
                    effects.visibility(), shown.state() == ImportRun.State.COMPLETED && !shown.trial()));
            cards.totals(effects.totals()).ifPresent(changes::add);
            cards.jumps(effects.jumps()).ifPresent(changes::add);
        });
    }

    private void actions() {
        actions.removeAll();
        if (shown.state() == ImportRun.State.HELD) {
            actions.add(new Decision(shown, imports.review(shown.id()), licence.allows(viewer), this::decide));
        } else if (!shown.state().isFinal()) {
            Button cancel = new Button(getTranslation("data.run.cancel"), Icon.CLOSE.draw());
            cancel.addThemeNames("danger");
            cancel.addClickListener(click -> act(() -> imports.cancel(shown.id(), viewer)));
            actions.add(cancel);
        } else if (!shown.trial() && (shown.state() == ImportRun.State.FAILED || hasFaults())) {
            Button again = new Button(getTranslation("data.run.again"), Icon.UPLOAD.draw());
            again.addClickListener(click -> UI.getCurrent().navigate(ImportView.class, sameDataset()));
            again.setEnabled(licence.allows(viewer));
            actions.add(again);
        }
        if (shown.state() == ImportRun.State.COMPLETED && !shown.trial()) {
            Button map = new Button(getTranslation("data.run.map"), Icon.MAP.draw());
            map.addThemeNames("primary");
            map.addClickListener(click -> UI.getCurrent().navigate(MapScreen.ROUTE, filled()));
            actions.add(map);
        }
    }

    private boolean hasFaults() {
        return shown.rowsFaulty() > 0;
    }

    /** The address of an import into the dataset of this one, for a file that was mended. */
    private QueryParameters sameDataset() {
        return QueryParameters.of(ImportView.DATASET, shown.dataset().value());
    }

    private void decide(Optional<Filling> filling) {
        act(() -> filling.ifPresentOrElse(
                how -> imports.release(shown.id(), how, viewer), () -> imports.reject(shown.id(), viewer)));
    }

    /** The map's address with what this import filled. */
    private QueryParameters filled() {
        return QueryParameters.of(
                MapScreen.INDICATORS,
                datasets.find(shown.dataset()).stream()
                        .flatMap(dataset -> dataset.definition().indicators().stream())
                        .map(indicator -> indicator.code().value())
                        .limit(2)
                        .collect(Collectors.joining(",")));
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (IllegalStateException decided) {
            Notification.show(getTranslation("data.run.decided"));
        }
        startPolling(UI.getCurrent());
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!shown.state().isFinal()) {
            startPolling(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling();
    }

    private void startPolling(UI ui) {
        if (polling == null) {
            polling = ui.addPollListener(poll -> refresh());
            ui.setPollInterval(LOOKS_AGAIN_MS);
        }
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }
}
