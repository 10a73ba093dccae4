package nl.straatkubus.web.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.review.Differences;
import nl.straatkubus.ingest.review.Effects;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** What an import changes, as cards: in counts and released figures. */
final class ReviewCards {
    private static final int TOTALS_SHOWN = 8;
    private static final int PERCENT = 100;

    private final Formats formats;
    private final Map<String, IndicatorDefinition> indicators;

    ReviewCards(DatasetDefinition dataset, Formats formats) {
        this.formats = formats;
        this.indicators = dataset.indicators().stream()
                .collect(Collectors.toMap(one -> one.code().value(), Function.identity(), (one, other) -> one));
    }

    /** Areas that come, change, go and stay, against the version in force. */
    Component differences(Differences differences, ImportRun run) {
        Div lines = new Div(
                line(Icon.PLUS, "data.review.added", differences.added()),
                line(Icon.SWAP, "data.review.changed", differences.changed()),
                line(Icon.CLOSE, "data.review.removed", differences.removed()),
                line(Icon.CHECK, "data.review.same", differences.same()),
                line(Icon.FAILED, "data.run.rejected", run.rowsRejected()),
                line(Icon.MAP, "data.run.not-found", run.areasMissing()));
        if (run.rowsElsewhere() > 0) {
            lines.add(line(Icon.MAP, "data.run.elsewhere", run.rowsElsewhere()));
        }
        lines.addClassName("sk-review-lines");
        return Page.card(
                differences
                        .against()
                        .map(version -> text("data.review.against", formats.number(version)))
                        .orElse(text("data.review.first")),
                text("data.review.areas"),
                bar(differences),
                lines);
    }

    /** The same four numbers as one bar; the list below says them in words. */
    private static Div bar(Differences differences) {
        Div bar = new Div();
        bar.addClassName("sk-review-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        part(bar, "same", differences.same());
        part(bar, "changed", differences.changed());
        part(bar, "added", differences.added());
        part(bar, "removed", differences.removed());
        return bar;
    }

    private static void part(Div bar, String kind, long count) {
        if (count > 0) {
            Span part = new Span();
            part.addClassName("sk-review-" + kind);
            part.getStyle().set("flex", String.valueOf(count));
            bar.add(part);
        }
    }

    /** @param done whether it is on the map already */
    Component visibility(Effects.Visibility visibility, boolean done) {
        Div lines = new Div(
                swatch("own", "data.review.own", visibility.own()),
                swatch("larger", "data.review.larger", visibility.larger()),
                swatch("protected", "data.review.hidden", visibility.hidden()));
        lines.addClassName("sk-review-lines");
        return Page.card(
                text(done ? "data.review.visible.done" : "data.review.visible"),
                text("data.review.visible.text"),
                lines);
    }

    /** The municipality's figures as they will be, beside those of now: what changes first, the latest period first. */
    Optional<Component> totals(List<Effects.Total> totals) {
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        Div lines = new Div();
        lines.addClassName("sk-review-lines");
        totals.stream()
                .sorted(Comparator.comparing(ReviewCards::stays)
                        .thenComparing(total -> Period.parse(total.period()), Comparator.reverseOrder()))
                .limit(TOTALS_SHOWN)
                .forEach(total -> lines.add(line(total)));
        long more = totals.size() - TOTALS_SHOWN;
        if (more > 0) {
            long changed = totals.stream().filter(total -> !stays(total)).count();
            Span rest = new Span(text(
                    "data.review.totals.more",
                    formats.number(more),
                    formats.number(Math.max(0, changed - TOTALS_SHOWN))));
            rest.addClassNames("sk-muted", "sk-12");
            lines.add(new Div(rest));
        }
        return Optional.of(
                Page.card(text("data.review.totals"), totals.getFirst().place(), lines));
    }

    private static boolean stays(Effects.Total total) {
        return total.now().equals(total.before());
    }

    private Div line(Effects.Total total) {
        Span name = new Span(name(total.indicator()) + ", " + period(total.period()));
        name.addClassName("sk-fill");
        Span now = new Span(
                total.now().map(value -> figure(value, total.indicator())).orElse(text("data.review.protected")));
        now.addClassName("sk-strong");
        Div line = new Div(name, now);
        total.before().ifPresent(before -> {
            Span was = new Span(
                    stays(total)
                            ? text("data.review.stays")
                            : text("data.review.was", figure(before, total.indicator())));
            was.addClassNames("sk-muted", "sk-12");
            line.add(was);
        });
        return line;
    }

    /** What a person should look at before others do, as sentences. */
    List<Component> notes(List<Sentence> warnings, List<Effects.Jump> jumps) {
        List<Component> notes = new ArrayList<>();
        warnings.forEach(warning ->
                notes.add(Page.note(Icon.WARNING, "sk-note-warn", new Span(warning.text(formats.locale())))));
        jumps.stream()
                .filter(Effects.Jump::beyond)
                .forEach(jump -> notes.add(Page.note(Icon.WARNING, "sk-note-warn", new Span(sentence(jump)))));
        return notes;
    }

    /** The largest changes that are within what the dataset tolerates; the others are among the notes. */
    Optional<Component> jumps(List<Effects.Jump> jumps) {
        List<Effects.Jump> usual = jumps.stream().filter(jump -> !jump.beyond()).toList();
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        Div lines = new Div();
        lines.addClassNames("sk-review-lines", "sk-13");
        usual.forEach(jump -> lines.add(new Div(Icon.SIGNAL.draw(), new Span(sentence(jump)))));
        return Optional.of(Page.card(text("data.review.jumps"), "", lines));
    }

    /** One jump as a sentence: where, how much, compared with what. */
    private String sentence(Effects.Jump jump) {
        return text(
                jump.change() > 0 ? "data.review.higher" : "data.review.lower",
                name(jump.indicator()),
                jump.name(),
                period(jump.period()),
                formats.number(Math.round(Math.abs(jump.change()) * PERCENT)),
                figure(jump.now(), jump.indicator()),
                figure(jump.before(), jump.indicator()),
                period(jump.beforePeriod()));
    }

    private String name(String indicator) {
        return Optional.ofNullable(indicators.get(indicator))
                .map(one -> one.title().in(formats.locale()))
                .orElse(indicator);
    }

    private String figure(double value, String indicator) {
        IndicatorDefinition one = indicators.get(indicator);
        String number = formats.decimal(value, one != null && one.kind() == Kind.MEAN ? 1 : 0);
        return one != null && one.unit().isPercentage() ? number + "%" : number;
    }

    private String period(String code) {
        return formats.period(Period.parse(code));
    }

    private Div line(Icon icon, String key, long count) {
        return line(icon.draw(), key, count);
    }

    private Div swatch(String kind, String key, long count) {
        Span swatch = new Span();
        swatch.addClassNames("sk-swatch", "sk-review-" + kind);
        return line(swatch, key, count);
    }

    private Div line(Component mark, String key, long count) {
        Span name = new Span(text(key));
        name.addClassName("sk-fill");
        Span number = new Span(formats.number(count));
        number.addClassName("sk-strong");
        return new Div(mark, name, number);
    }

    private String text(String key, Object... parameters) {
        return Translations.text(formats.locale(), key, parameters);
    }
}
