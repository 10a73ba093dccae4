package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.web.timeline.AreaTimeline;
import nl.straatkubus.web.timeline.Timelines;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened in an area. */
@RestController
class TimelineCalls {
    private static final int LONGEST_CODE = 20;

    private final Caller caller;
    private final Timelines timelines;

    TimelineCalls(Caller caller, Timelines timelines) {
        this.caller = caller;
        this.timelines = timelines;
    }

    record TimelineAnswer(
            String area, String level, String name, List<FigureAnswer> figures, List<MomentAnswer> moments) {}

    record FigureAnswer(String indicator, List<StepAnswer> course) {}

    record StepAnswer(String period, double value) {}

    /** @param kind signal, note or intervention; {@code until} is absent for a moment and for what is not over */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MomentAnswer(String day, String until, String kind, long id, String theme, String title, String text) {}

    /** Figures, signals, field notes and interventions of an area, each as far as the caller sees it; the latest first. */
    @GetMapping("/api/v1/areas/{code}/timeline")
    TimelineAnswer timeline(@PathVariable String code, Locale locale) {
        Cube cube = caller.cube();
        Area area = AreaCode.postcode(code)
                .or(() -> code.length() > LONGEST_CODE ? Optional.empty() : Optional.of(new AreaCode(code)))
                .flatMap(cube.lattice()::find)
                .orElseThrow(() -> new NotFound("There is no area '" + code + "' in this municipality."));
        return answer(timelines.of(cube, area, Set.of(), locale));
    }

    private static TimelineAnswer answer(AreaTimeline timeline) {
        Area area = timeline.area();
        return new TimelineAnswer(
                area.code().value(),
                area.level().code(),
                area.name(),
                timeline.figures().stream()
                        .map(figure -> new FigureAnswer(
                                figure.indicator().code().value(),
                                figure.course().stream()
                                        .map(step ->
                                                new StepAnswer(step.period().code(), step.value()))
                                        .toList()))
                        .toList(),
                timeline.moments().stream()
                        .map(one -> new MomentAnswer(
                                one.day().toString(),
                                one.until().map(LocalDate::toString).orElse(null),
                                one.kind().code(),
                                one.id(),
                                one.theme().map(Theme::code).orElse(null),
                                one.title(),
                                one.text()))
                        .toList());
    }
}
