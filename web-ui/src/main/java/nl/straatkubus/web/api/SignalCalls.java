package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.platform.signals.Signals;
import nl.straatkubus.web.signals.SignalWords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Areas that deserve attention, with the figures that say why. A signal is not a judgement. */
@RestController
class SignalCalls {
    private static final double TENTHS = 10;

    private final Caller caller;
    private final Signals signals;
    private final KeptSignals kept;
    private final AuditLog audit;

    SignalCalls(Caller caller, Signals signals, KeptSignals kept, AuditLog audit) {
        this.caller = caller;
        this.signals = signals;
        this.kept = kept;
        this.audit = audit;
    }

    /**
     * @param id by which the signal stays known from one release to the next; absent from a list of an earlier period
     * @param state new, investigation or intervention; absent where there is no id
     * @param rank 0 for one that people work on though the latest figures no longer give it
     * @param sort rise, level or theme
     * @param indicator the figure that stands out most; {@code indicators} all that do
     * @param area at the heart of the place; {@code areas} all whose figures were taken together
     * @param name street or neighbourhood
     * @param households in the areas together, 0 where unknown
     * @param period the latest period looked at
     * @param recentPeriods how many periods were held against the earlier ones
     * @param inARow over how many periods in a row it was found
     * @param peers how many areas it was held against; {@code alike} when these were chosen for being alike
     * @param from level of the area before the recent periods, per 100 units; {@code to} in the latest one
     * @param comparableFrom the same of comparable areas
     * @param excess cases beyond the expected number over the recent periods
     * @param lowerBound the least excess that fits the figures, at 95%
     * @param explanation a sentence in the language of the request
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignalAnswer(
            Long id,
            String state,
            int rank,
            String sort,
            String theme,
            String indicator,
            List<String> indicators,
            String area,
            List<String> areas,
            String level,
            String name,
            int households,
            String period,
            int recentPeriods,
            int inARow,
            int peers,
            boolean alike,
            double from,
            double to,
            double comparableFrom,
            double comparableTo,
            double excess,
            double lowerBound,
            String explanation,
            List<Step> course) {
        record Step(String period, double level, double comparable) {}
    }

    /**
     * Those that are found now, at most twenty by the lower bound of the excess, then those that people work on though
     * they no longer are. Closed ones are left out.
     *
     * @param period the last period to look at, as if nothing came later and nobody had worked on anything; when left
     *     out, the latest of each indicator
     */
    @GetMapping("/api/v1/signals")
    List<SignalAnswer> signals(@RequestParam(required = false) String period, Locale locale) {
        Reading reading = new Reading();
        Optional<Period> until = reading.optional("period", period, Period::parse);
        reading.done();
        SignalWords words = new SignalWords(locale);
        Cube cube = caller.cube();
        List<SignalAnswer> answer = until.isPresent()
                ? signals.list(cube, until).stream()
                        .map(signal -> answer(null, null, signal, words))
                        .toList()
                : kept.list(caller.viewer()).stream()
                        .filter(one -> one.state() != KeptSignal.Work.CLOSED)
                        .map(one -> answer(one.id(), one.state().code(), one.signal(), words))
                        .toList();
        audit.saw(
                caller.viewer(),
                new AuditLog.Look("viewed-signals", "", until.map(Period::code).orElse("latest"), "", ""));
        return answer;
    }

    private static SignalAnswer answer(Long id, String state, Signal signal, SignalWords words) {
        Signal.Figure figure = signal.figure();
        Signal.Place place = signal.place();
        return new SignalAnswer(
                id,
                state,
                signal.rank(),
                signal.sort().code(),
                signal.theme().code(),
                figure.indicator().code().value(),
                signal.figures().stream()
                        .map(one -> one.indicator().code().value())
                        .toList(),
                place.heart().code().value(),
                place.areas().stream().map(area -> area.code().value()).toList(),
                place.heart().level().code(),
                place.name(),
                place.households(),
                signal.period().code(),
                signal.recentPeriods(),
                signal.inARow(),
                signal.peerage().areas(),
                signal.peerage().alike(),
                tenths(figure.from()),
                tenths(figure.to()),
                tenths(figure.comparableFrom()),
                tenths(figure.comparableTo()),
                tenths(signal.excess()),
                tenths(signal.lowerBound()),
                words.explanation(signal),
                figure.course().stream()
                        .map(step -> new SignalAnswer.Step(
                                step.period().code(), tenths(step.level()), tenths(step.comparable())))
                        .toList());
    }

    private static double tenths(double value) {
        return Math.round(value * TENTHS) / TENTHS;
    }
}
