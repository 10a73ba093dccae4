package nl.straatkubus.web.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.interventions.Evaluation;
import nl.straatkubus.platform.interventions.Intervention;
import nl.straatkubus.platform.interventions.Interventions;
import nl.straatkubus.web.report.Chapter;
import nl.straatkubus.web.report.ChapterSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was done in an area and what became of it, in a document about it. */
@Component
@Order(3)
final class InterventionChapter implements ChapterSource {
    private final Interventions interventions;

    InterventionChapter(Interventions interventions) {
        this.interventions = interventions;
    }

    @Override
    public Optional<Chapter> of(Cube cube, Area area, Locale locale) {
        TimelineWords words = new TimelineWords(locale);
        List<Chapter.Entry> entries = interventions.in(cube.viewer(), area).stream()
                .map(one -> new Chapter.Entry(
                        one.plan().title(),
                        text(cube, one, words),
                        one.plan().lead() + " · " + words.duration(one.plan())))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(words.text("timeline.chapter"), words.text("timeline.no-proof"), entries));
    }

    /** A figure whose source lets nobody take it along is not told of here either. */
    private String text(Cube cube, Intervention one, TimelineWords words) {
        boolean mayBeTaken = one.plan()
                .aim()
                .flatMap(aim -> cube.indicator(aim.indicator()))
                .filter(Indicator::mayBeTaken)
                .isPresent();
        Optional<Evaluation> evaluation = mayBeTaken ? interventions.evaluate(cube, one) : Optional.empty();
        return evaluation.map(words::outcome).orElse(one.plan().description());
    }
}
