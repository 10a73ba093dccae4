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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.RecentImport;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/** What comes in, how fresh it is and what went wrong. */
@Route(value = "gegevens", layout = AppShell.class)
@RolesAllowed(Roles.DATA_STEWARD)
@CssImport("./styles/data.css")
public final class DatasetsView extends Div implements HasDynamicTitle {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Formats formats = new Formats(getLocale());
    private final Clock clock;

    DatasetsView(Datasets datasets, Clock clock) {
        this.clock = clock;
        addClassName(Page.STYLE);
        Button bring = new Button(getTranslation("data.import"), Icon.UPLOAD.draw());
        bring.addThemeNames("primary");
        bring.addClassName("sk-large-only");
        bring.addClickListener(click -> UI.getCurrent().navigate(ImportView.class));
        add(Page.heading(getTranslation("data.title"), getTranslation("data.subtitle"), bring));
        List<DatasetOverview> all = datasets.all();
        all.forEach(dataset -> failure(dataset).ifPresent(this::add));
        Span larger = new Span(getTranslation("data.larger-screen"));
        larger.addClassNames("sk-note", "sk-small-only");
        add(larger, cards(all), new DatasetTable(all, formats));
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
                    Div note = new Div(Icon.FAILED.draw(), told, look);
                    note.addClassNames("sk-note", last.state().equals("held") ? "sk-note-warn" : "sk-note-bad");
                    return note;
                });
    }

    private Div cards(List<DatasetOverview> all) {
        long own =
                all.stream().filter(dataset -> dataset.owner() == Ownership.OWN).count();
        long fresh = imports(all).filter(this::isThisMonth).count();
        long asking = all.stream()
                .flatMap(dataset -> latest(dataset).stream())
                .filter(last -> Bars.of(last) != Bars.Outcome.GOOD)
                .count();
        String last = imports(all)
                .map(RecentImport::at)
                .max(Instant::compareTo)
                .map(formats::date)
                .orElse(getTranslation("data.card.never"));
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
                Page.statistic(getTranslation("data.card.last"), last, ""));
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
