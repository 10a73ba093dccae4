package nl.straatkubus.web.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.platform.signals.Signal;

/** What one viewer sees of the signals, and may do with them. */
record SignalDesk(Viewer viewer, Cube cube, KeptSignals signals, Users users, SignalAtlas atlas) {
    /** Codes of functions, which a municipality may have changed otherwise. */
    private static final Set<String> WORKERS = Set.of(Function.AREA_MANAGER.code(), Function.POLICY_OFFICER.code());

    private static final int FIGURES_BESIDE = 3;
    private static final double PER = 100;

    List<KeptSignal> all() {
        return signals.list(viewer);
    }

    List<KeptSignal.Event> history(KeptSignal signal) {
        return signals.history(viewer, signal.id());
    }

    boolean mayWork() {
        return signals.mayWork(viewer);
    }

    /** Who can be asked to look into a signal: those who may work on signals. */
    List<Users.Account> colleagues() {
        return viewer.scope().get(users::all).stream()
                .filter(one -> one.functions().stream().map(Function::code).anyMatch(WORKERS::contains))
                .toList();
    }

    /** What a person is called; the address where the account is gone. */
    String nameOf(String subject) {
        return viewer.scope()
                .get(() -> users.find(subject))
                .map(Users.Account::name)
                .orElse(subject);
    }

    Lattice lattice() {
        return cube.lattice();
    }

    /** Other figures of the same place that say what is better or worse, those of the same theme first. */
    List<Signal.Figure> beside(Signal signal) {
        List<Signal.Figure> figures = new ArrayList<>();
        cube.indicators().stream()
                .filter(one ->
                        one.direction() != Direction.NEUTRAL && one.kind().countsUnits())
                .filter(one -> signal.figures().stream()
                        .noneMatch(told -> told.indicator().code().equals(one.code())))
                .sorted(Comparator.comparing((Indicator one) -> one.theme() != signal.theme()))
                .forEach(one -> {
                    if (figures.size() < FIGURES_BESIDE) {
                        figure(one, signal).ifPresent(figures::add);
                    }
                });
        return figures;
    }

    private Optional<Signal.Figure> figure(Indicator indicator, Signal signal) {
        int node = signal.place().heart().node();
        List<Period> periods = cube.periods(indicator.code()).stream()
                .filter(one -> one.grain() == signal.period().grain() && one.compareTo(signal.period()) <= 0)
                .toList();
        List<Signal.Step> course = new ArrayList<>();
        for (Period period : periods) {
            Slice slice = cube.slice(indicator.code(), period).orElseThrow();
            int root = lattice().root();
            if (slice.isPublished(node) && slice.denominator(node) > 0 && slice.denominator(root) > 0) {
                course.add(new Signal.Step(
                        period,
                        PER * slice.numerator(node) / slice.denominator(node),
                        PER * slice.numerator(root) / slice.denominator(root)));
            }
        }
        if (course.size() <= signal.recentPeriods()) {
            return Optional.empty();
        }
        Signal.Step last = course.getLast();
        Signal.Step before = course.get(Math.max(0, course.size() - 1 - signal.overPeriods()));
        return Optional.of(new Signal.Figure(
                indicator, before.level(), last.level(), before.comparable(), last.comparable(), 0, course));
    }
}
