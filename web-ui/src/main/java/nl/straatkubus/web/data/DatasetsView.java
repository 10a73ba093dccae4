package nl.straatkubus.web.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.straatkubus.ingest.alarm.Alarm;
import nl.straatkubus.ingest.alarm.Alarms;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.RecentImport;
import nl.straatkubus.ingest.schedule.Schedule;
import nl.straatkubus.ingest.schedule.Schedules;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.web.relations.RelationsView;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.source.RhythmWords;
import nl.straatkubus.web.source.SourceView;
import nl.straatkubus.web.text.Formats;

/** What comes in, how fresh it is and what went wrong. */
@Route(value = "gegevens", layout = AppShell.class)
@RolesAllowed(Roles.DATA_STEWARD)
@CssImport("./styles/data.css")
public final class DatasetsView extends Div implements HasDynamicTitle {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** What a failed or waiting import says, stands on top already. */
    private static final Set<Alarm.Kind> NOT_OF_AN_IMPORT =
            EnumSet.of(Alarm.Kind.DID_NOT_ARRIVE, Alarm.Kind.FETCH_FAILED);

    private final Formats formats = new Formats(getLocale());
    private final Clock clock;

    DatasetsView(
            Datasets datasets,
            Schedules schedules,
            Alarms alarms,
            ImportLicence licence,
            CurrentViewer current,
            Clock clock) {
        this.clock = clock;
        addClassName(Page.STYLE);
        Button bring = new Button(getTranslation("data.import"), Icon.UPLOAD.draw());
        bring.addThemeNames("primary");
        bring.addClassName("sk-large-only");
        bring.addClickListener(click -> UI.getCurrent().navigate(ImportView.class));
        bring.setEnabled(licence.allows(current.viewer()));
        Button relations = new Button(getTranslation("relations.link"), Icon.LAYERS.draw(), click -> UI.getCurrent()
                .navigate(RelationsView.class));
        add(Page.heading(getTranslation("data.title"), getTranslation("data.subtitle"), relations, bring));
        licence.note(current.viewer(), getLocale()).ifPresent(this::add);
        List<DatasetOverview> all = datasets.all();
        all.forEach(dataset -> failure(dataset).ifPresent(this::add));
        alarms.open().stream()
                .filter(alarm -> NOT_OF_AN_IMPORT.contains(alarm.kind()))
                .forEach(alarm -> all.stream()
                        .filter(dataset -> dataset.definition().code().equals(alarm.dataset()))
                        .forEach(dataset -> add(alarm(dataset, alarm))));
        Map<DatasetCode, Schedule> planned = schedules.all();
        Span larger = new Span(getTranslation("data.larger-screen"));
        larger.addClassNames("sk-note", "sk-small-only");
        DatasetCells cells = new DatasetCells(planned, formats, clock);
        DatasetTable table = new DatasetTable(cells);
        DatasetCards list = new DatasetCards(cells);
        DatasetTabs tabs = new DatasetTabs(
                all,
                shown -> {
                    table.setItems(shown);
                    list.show(shown);
                },
                formats);
        Div below = new Div(tabs, table, list);
        below.addClassName("sk-tabbed");
        add(larger, cards(all, planned), below);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("data.page");
    }

    /** A failure stands on top, with what the map still shows and the step that solves it. */
    private Optional<Div> failure(DatasetOverview dataset) {
        return latest(dataset)
                .filter(last -> last.state().equals("failed") || last.state().equals("held"))
                .map(last -> {
                    String title = dataset.definition().title().in(getLocale());
                    Span what =
                            new Span(getTranslation("data.failure." + last.state(), title, formats.date(last.at())));
                    what.addClassName("sk-strong");
                    Span still = new Span(dataset.activeVersion()
                            .map(version -> getTranslation(
                                    "data.failure.still",
                                    formats.number(version),
                                    dataset.filledUntil().map(formats::period).orElse("")))
                            .orElse(getTranslation("data.failure.nothing")));
                    Div told = new Div(what, still);
                    told.addClassNames("sk-column", "sk-fill");
                    Button look = new Button(getTranslation("data.failure.look"), click -> UI.getCurrent()
                            .navigate(ImportRunView.class, ImportRunView.address(last.id())));
                    boolean held = last.state().equals("held");
                    return Page.note(
                            held ? Icon.WARNING : Icon.FAILED, held ? "sk-note-warn" : "sk-note-bad", told, look);
                });
    }

    private Div cards(List<DatasetOverview> all, Map<DatasetCode, Schedule> planned) {
        long own =
                all.stream().filter(dataset -> dataset.owner() == Ownership.OWN).count();
        long fresh = imports(all).filter(this::isThisMonth).count();
        long asking = all.stream().filter(DatasetTabs::asksAttention).count();
        Optional<Next> next = all.stream()
                .filter(dataset -> dataset.owner() == Ownership.OWN)
                .flatMap(dataset -> next(dataset, planned).stream())
                .min(Comparator.comparing(Next::at));
        return Page.statistics(
                Page.statistic(
                        getTranslation("data.card.datasets"),
                        formats.number(all.size()),
                        getTranslation("data.card.owners", formats.number(own), formats.number(all.size() - own))),
                Page.statistic(
                        getTranslation("data.card.month"), formats.number(fresh), getTranslation("data.card.imports")),
                Page.statistic(
                        getTranslation("data.card.attention"),
                        formats.number(asking),
                        getTranslation("data.card.attention.text")),
                Page.statistic(
                        getTranslation("data.card.next"),
                        next.map(one -> new RhythmWords(getLocale()).shortly(one.at()))
                                .orElse(getTranslation("data.card.none")),
                        next.map(Next::title).orElse("")));
    }

    /** The next planned look at a source. */
    private record Next(Instant at, String title) {}

    private Optional<Next> next(DatasetOverview dataset, Map<DatasetCode, Schedule> planned) {
        return Optional.ofNullable(planned.get(dataset.definition().code()))
                .filter(schedule -> !schedule.paused())
                .flatMap(Schedule::fetch)
                .flatMap(rhythm -> rhythm.next(clock.instant()))
                .map(at -> new Next(at, dataset.definition().title().in(getLocale())));
    }

    private Div alarm(DatasetOverview dataset, Alarm alarm) {
        String title = dataset.definition().title().in(getLocale());
        Span what = new Span(
                title + ": " + getTranslation("source.alarm." + alarm.kind().code()));
        what.addClassName("sk-strong");
        Div told = new Div(what, new Span(alarm.reason().text(getLocale())));
        told.addClassNames("sk-column", "sk-fill");
        Button look = new Button(getTranslation("source.link"), click -> UI.getCurrent()
                .navigate(SourceView.class, SourceView.address(alarm.dataset())));
        return Page.note(Icon.WARNING, "sk-note-warn", told, look);
    }

    private boolean isThisMonth(RecentImport one) {
        var now = clock.instant().atZone(ZONE);
        var at = one.at().atZone(ZONE);
        return at.getYear() == now.getYear() && at.getMonth() == now.getMonth();
    }

    private static Stream<RecentImport> imports(List<DatasetOverview> all) {
        return all.stream().flatMap(dataset -> dataset.lastImports().stream());
    }

    private static Optional<RecentImport> latest(DatasetOverview dataset) {
        return dataset.lastImports().stream().findFirst();
    }
}
