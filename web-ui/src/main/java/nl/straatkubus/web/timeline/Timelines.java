package nl.straatkubus.web.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.interventions.Intervention;
import nl.straatkubus.platform.interventions.Interventions;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.web.signals.SignalWords;
import nl.straatkubus.web.text.Translations;
import org.springframework.stereotype.Component;

/** Gathers what happened in an area, each part by the rights of the viewer. */
@Component
public final class Timelines {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int MONTHS = 12;

    private final KeptSignals signals;
    private final FieldNotes notes;
    private final Interventions interventions;
    private final AuditLog audit;

    Timelines(KeptSignals signals, FieldNotes notes, Interventions interventions, AuditLog audit) {
        this.signals = signals;
        this.notes = notes;
        this.interventions = interventions;
        this.audit = audit;
    }

    /** @param wished indicators whose figures are asked for besides those that signals and interventions are about */
    public AreaTimeline of(Cube cube, Area area, Set<IndicatorCode> wished, Locale locale) {
        Viewer viewer = cube.viewer();
        Lattice lattice = cube.lattice();
        List<KeptSignal> here = signals.list(viewer).stream()
                .filter(one -> one.signal().place().areas().stream().anyMatch(place -> overlaps(lattice, place, area)))
                .toList();
        List<Intervention> done = interventions.in(viewer, area);
        List<Moment> moments = new ArrayList<>();
        SignalWords words = new SignalWords(locale);
        here.forEach(one -> signal(viewer, one, words, locale, moments));
        notes.of(viewer, streets(lattice, area)).forEach(note -> moments.add(note(note, locale)));
        done.forEach(one -> moments.add(intervention(one)));
        moments.sort(Comparator.comparing(Moment::day).reversed());
        Set<IndicatorCode> told = new LinkedHashSet<>(wished);
        done.forEach(one -> one.plan().aim().ifPresent(aim -> told.add(aim.indicator())));
        here.forEach(one -> one.signal()
                .figures()
                .forEach(figure -> told.add(figure.indicator().code())));
        audit.saw(
                viewer,
                new AuditLog.Look(
                        "viewed-timeline",
                        "",
                        "",
                        area.code().value(),
                        area.level().code()));
        return new AreaTimeline(
                area,
                told.stream().flatMap(code -> figure(cube, code, area).stream()).toList(),
                List.copyOf(moments),
                done);
    }

    /** Where a signal is, as people name places: streets instead of blocks. Empty for one that the viewer may not see. */
    List<AreaCode> places(Cube cube, long signal) {
        Lattice lattice = cube.lattice();
        return signals.find(cube.viewer(), signal)
                .map(kept -> kept.signal().place().areas().stream()
                        .flatMap(area ->
                                area.level().isBlock() ? streets(lattice, area).stream() : Stream.of(area.code()))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static boolean overlaps(Lattice lattice, Area one, Area other) {
        return lattice.ancestor(one.node(), other.level()) == other.node()
                || lattice.ancestor(other.node(), one.level()) == one.node();
    }

    private static List<AreaCode> streets(Lattice lattice, Area area) {
        return lattice.areas().stream()
                .filter(one -> one.level() == AreaLevel.PC6 && overlaps(lattice, one, area))
                .map(Area::code)
                .toList();
    }

    private void signal(Viewer viewer, KeptSignal kept, SignalWords words, Locale locale, List<Moment> moments) {
        Optional<nl.straatkubus.platform.catalogue.Theme> theme =
                Optional.of(kept.signal().theme());
        moments.add(new Moment(
                lastDay(kept.signal().period()),
                Optional.empty(),
                Moment.Kind.SIGNAL,
                kept.id(),
                theme,
                words.title(kept.signal()),
                words.sentence(kept.signal())));
        signals.history(viewer, kept.id()).stream()
                .filter(event -> event.kind() == KeptSignal.Event.Kind.MOVED)
                .forEach(event -> moments.add(new Moment(
                        event.at().atZone(ZONE).toLocalDate(),
                        Optional.empty(),
                        Moment.Kind.SIGNAL,
                        kept.id(),
                        theme,
                        words.title(kept.signal()),
                        Translations.text(
                                        locale,
                                        "signals.state."
                                                + event.state().orElseThrow().code())
                                + (event.text().isEmpty() ? "" : ": " + event.text()))));
    }

    private static LocalDate lastDay(Period period) {
        return YearMonth.of(period.lastMonth() / MONTHS, period.lastMonth() % MONTHS + 1)
                .atEndOfMonth();
    }

    private static Moment note(FieldNote note, Locale locale) {
        return new Moment(
                note.seenOn(),
                Optional.empty(),
                Moment.Kind.NOTE,
                note.id(),
                Optional.of(note.theme()),
                Translations.text(locale, "timeline.note", note.postcode().spaced()),
                note.text());
    }

    private static Moment intervention(Intervention one) {
        return new Moment(
                one.plan().starts(),
                one.plan().ends(),
                Moment.Kind.INTERVENTION,
                one.id(),
                Optional.empty(),
                one.plan().title(),
                one.plan().lead());
    }

    /** Empty for an indicator that the viewer may not see or that was released of nothing around the area. */
    private static Optional<AreaTimeline.Figure> figure(Cube cube, IndicatorCode code, Area area) {
        List<AreaTimeline.Step> course = new ArrayList<>();
        for (Period period : cube.periods(code)) {
            cube.surface(code, period, level(area))
                    .filter(surface -> surface.holds(area.node()) && surface.state(area.node()) == CellState.PUBLISHED)
                    .ifPresent(surface -> course.add(new AreaTimeline.Step(period, value(surface, area))));
        }
        return course.isEmpty()
                ? Optional.empty()
                : cube.indicator(code).map(indicator -> new AreaTimeline.Figure(indicator, course));
    }

    private static AreaLevel level(Area area) {
        return area.level().isBlock() ? AreaLevel.PC6 : area.level();
    }

    private static double value(Surface surface, Area area) {
        return surface.value(area.node());
    }
}
