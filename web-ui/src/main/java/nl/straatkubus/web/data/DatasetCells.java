package nl.straatkubus.web.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.RecentImport;
import nl.straatkubus.ingest.schedule.Schedule;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.shell.Themes;
import nl.straatkubus.web.source.RhythmWords;
import nl.straatkubus.web.source.SourceView;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** What is told of one dataset, piece by piece: in a row of a table, or below each other where there is no room for one. */
final class DatasetCells {
    private final Map<DatasetCode, Schedule> schedules;
    private final Formats formats;
    private final Clock clock;

    /** @param schedules of the datasets that have one */
    DatasetCells(Map<DatasetCode, Schedule> schedules, Formats formats, Clock clock) {
        this.schedules = schedules;
        this.formats = formats;
        this.clock = clock;
    }

    String title(DatasetOverview dataset) {
        return dataset.definition().title().in(formats.locale());
    }

    String filled(DatasetOverview dataset) {
        return dataset.filledUntil().map(formats::period).orElse("–");
    }

    Component owner(DatasetOverview dataset) {
        return Tag.owner(dataset.owner(), formats.locale());
    }

    Component name(DatasetOverview dataset) {
        Theme theme = dataset.definition().indicators().stream()
                .map(IndicatorDefinition::theme)
                .findFirst()
                .orElse(Theme.POPULATION_HOUSING);
        Component title = dataset.lastImports().stream()
                .findFirst()
                .filter(last -> dataset.owner() == Ownership.OWN)
                .<Component>map(
                        last -> new RouterLink(title(dataset), ImportRunView.class, ImportRunView.address(last.id())))
                .orElseGet(() -> new Span(title(dataset)));
        title.addClassName("sk-medium");
        Span source = new Span(dataset.definition().source());
        source.addClassNames("sk-12", "sk-muted");
        Div words = new Div(title, source);
        words.addClassName("sk-column");
        Div name = new Div(Themes.badge(theme), words);
        name.addClassName("sk-row");
        return name;
    }

    /** For an own dataset it leads to where that can be changed. */
    Component schedule(DatasetOverview dataset) {
        DatasetCode code = dataset.definition().code();
        String words = new RhythmWords(formats.locale()).fetched(schedules.getOrDefault(code, Schedule.BY_HAND));
        if (dataset.owner() == Ownership.SHARED) {
            Span text = new Span(words);
            text.addClassNames("sk-13", "sk-muted", "sk-wrapping");
            return text;
        }
        RouterLink link = new RouterLink(words, SourceView.class, SourceView.address(code));
        link.addClassNames("sk-13", "sk-wrapping");
        link.getElement().setAttribute("title", text("source.link"));
        return link;
    }

    Component last(DatasetOverview dataset) {
        Optional<RecentImport> last = dataset.lastImports().stream().findFirst();
        if (last.isEmpty()) {
            Span none = new Span(text("data.outcome.none"));
            none.addClassNames("sk-muted", "sk-13");
            return none;
        }
        Span rest = new Span(text(
                "data.rows",
                formats.number(last.get().rowsAccepted()),
                new RhythmWords(formats.locale()).lately(last.get().at(), clock.instant())));
        rest.addClassNames("sk-12", "sk-muted");
        RouterLink link = new RouterLink(
                "", ImportRunView.class, ImportRunView.address(last.get().id()));
        link.add(tag(last.get()));
        Div cell = new Div(dataset.owner() == Ownership.OWN ? link : tag(last.get()), rest);
        cell.addClassNames("sk-column", "sk-start");
        return cell;
    }

    private Span tag(RecentImport last) {
        return switch (last.state()) {
            case "completed" ->
                last.rowsRejected() == 0
                        ? Tag.of(Tag.Tone.OK, Icon.DONE, text("data.state.completed"))
                        : Tag.of(
                                Tag.Tone.WARN,
                                Icon.WARNING,
                                text("data.state.skipped", formats.number(last.rowsRejected())));
            case "failed" -> Tag.of(Tag.Tone.BAD, Icon.FAILED, text("data.state.failed"));
            case "held" -> Tag.of(Tag.Tone.WARN, Icon.WARNING, text("data.state.held"));
            default -> Tag.of(Tag.Tone.OWN, Icon.RUNNING, text("data.state." + last.state()));
        };
    }

    Component action(DatasetOverview dataset) {
        if (dataset.owner() == Ownership.SHARED) {
            Span kept = new Span(text("data.kept-elsewhere"));
            kept.addClassNames("sk-12", "sk-muted");
            return kept;
        }
        RouterLink bring = new RouterLink(text("data.import.again"), ImportView.class);
        bring.setQueryParameters(QueryParameters.simple(
                Map.of(ImportView.DATASET, dataset.definition().code().value())));
        bring.addClassName("sk-large-only");
        return bring;
    }

    private String text(String key, Object... parameters) {
        return Translations.text(formats.locale(), key, parameters);
    }
}
