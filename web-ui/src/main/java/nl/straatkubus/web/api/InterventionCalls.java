package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.interventions.Evaluation;
import nl.straatkubus.platform.interventions.Intervention;
import nl.straatkubus.platform.interventions.Interventions;
import nl.straatkubus.platform.interventions.Plan;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done in areas, and what came of it. */
@RestController
@RequestMapping("/api/v1/interventions")
class InterventionCalls {
    private static final double TENTHS = 10;

    private final Caller caller;
    private final Interventions interventions;
    private final AuditLog audit;

    InterventionCalls(Caller caller, Interventions interventions, AuditLog audit) {
        this.caller = caller;
        this.interventions = interventions;
        this.audit = audit;
    }

    /**
     * A plan as programs write and read it.
     *
     * @param id absent when a plan is sent
     * @param areas codes of postcodes, neighbourhoods or districts
     * @param lead the team or organisation that does it
     * @param starts day as {@code 2025-07-10}; {@code ends} may be absent
     * @param indicator whose figure it should move, with {@code way}: down or up; both may be absent
     * @param cost unknown, hours, small, medium or large
     * @param signal id of the signal that it answers; may be absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanForm(
            Long id,
            String title,
            String description,
            List<String> areas,
            String lead,
            List<String> partners,
            String starts,
            String ends,
            String indicator,
            String way,
            String cost,
            Long signal) {
        static PlanForm of(Intervention one) {
            Plan plan = one.plan();
            return new PlanForm(
                    one.id(),
                    plan.title(),
                    plan.description(),
                    plan.areas().stream().map(AreaCode::value).toList(),
                    plan.lead(),
                    plan.partners(),
                    plan.starts().toString(),
                    plan.ends().map(LocalDate::toString).orElse(null),
                    plan.aim().map(aim -> aim.indicator().value()).orElse(null),
                    plan.aim().map(aim -> aim.way().code()).orElse(null),
                    plan.cost().code(),
                    plan.signal().orElse(null));
        }

        Plan plan() {
            Reading reading = new Reading();
            LocalDate from = reading.required("starts", starts, PlanForm::day);
            Optional<LocalDate> to = reading.optional("ends", ends, PlanForm::day);
            Plan.Cost costs = reading.optional("cost", cost, Plan.Cost::of).orElse(Plan.Cost.UNKNOWN);
            Optional<IndicatorCode> figure = reading.optional("indicator", indicator, IndicatorCode::new);
            Optional<Plan.Way> wished = reading.optional("way", way, Plan.Way::of);
            reading.required("title", title, text -> text);
            reading.required("lead", lead, text -> text);
            if (figure.isPresent() != wished.isPresent()) {
                reading.fault("way", "an indicator and a way go together");
            }
            if (areas == null || areas.isEmpty()) {
                reading.fault("areas", "at least one code is needed");
            }
            reading.done();
            try {
                return new Plan(
                        title,
                        Optional.ofNullable(description).orElse(""),
                        areas.stream().map(AreaCode::new).toList(),
                        lead,
                        Optional.ofNullable(partners).orElse(List.of()),
                        from,
                        to,
                        figure.map(code -> new Plan.Aim(code, wished.orElseThrow())),
                        costs,
                        Optional.ofNullable(signal));
            } catch (IllegalArgumentException faulty) {
                throw new FaultyRequest(List.of(new Fault("", faulty.getMessage())));
            }
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException unreadable) {
                throw new IllegalArgumentException("'" + text + "' is no day such as 2025-07-10", unreadable);
            }
        }
    }

    /**
     * A comparison before and after. It does not prove that the intervention was the cause.
     *
     * @param unknown why nothing can be said: not-comparable, too-early, withheld or nothing-alike; then the rest is absent
     * @param difference the change here less that of {@code comparable} places that were alike before, per 100 units
     * @param low least difference that fits what chance does, at 95%; {@code high} the largest
     * @param cautions what a reader has to keep in mind
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvaluationAnswer(
            String indicator,
            String unknown,
            String beforeFrom,
            String beforeTo,
            String afterFrom,
            String afterTo,
            Double before,
            Double after,
            Double comparableBefore,
            Double comparableAfter,
            Double difference,
            Double low,
            Double high,
            Integer places,
            Integer comparable,
            Integer households,
            List<String> cautions) {
        static EvaluationAnswer of(Evaluation evaluation) {
            return switch (evaluation) {
                case Evaluation.Unknown none ->
                    new EvaluationAnswer(
                            none.indicator().code().value(),
                            code(none.why()),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                case Evaluation.Compared it ->
                    new EvaluationAnswer(
                            it.indicator().code().value(),
                            null,
                            it.beforeFrom().code(),
                            it.beforeTo().code(),
                            it.afterFrom().code(),
                            it.afterTo().code(),
                            tenths(it.before()),
                            tenths(it.after()),
                            tenths(it.comparableBefore()),
                            tenths(it.comparableAfter()),
                            tenths(it.difference()),
                            tenths(it.low()),
                            tenths(it.high()),
                            it.places(),
                            it.comparable(),
                            it.households(),
                            it.cautions().stream()
                                    .sorted()
                                    .map(EvaluationAnswer::code)
                                    .toList());
            };
        }

        private static String code(Enum<?> constant) {
            return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        private static double tenths(double value) {
            return Math.round(value * TENTHS) / TENTHS;
        }
    }

    /** All interventions of the municipality, the latest start first. */
    @GetMapping
    List<PlanForm> all() {
        Cube cube = caller.cube();
        return interventions.all(cube.viewer()).stream().map(PlanForm::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlanForm plan(@RequestBody PlanForm form) {
        requirePlanner();
        return PlanForm.of(kept(() -> interventions.plan(caller.viewer(), form.plan())));
    }

    @PutMapping("/{id}")
    PlanForm change(@PathVariable long id, @RequestBody PlanForm form) {
        requirePlanner();
        found(id);
        return PlanForm.of(kept(() -> interventions.change(caller.viewer(), id, form.plan())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        requirePlanner();
        interventions.remove(caller.viewer(), found(id).id());
    }

    /** What became of the figure that it aims at, here and in comparable streets, on released values only. */
    @GetMapping("/{id}/evaluation")
    EvaluationAnswer evaluation(@PathVariable long id) {
        Cube cube = caller.cube();
        Intervention one = found(id);
        audit.saw(cube.viewer(), new AuditLog.Look("evaluated", "intervention " + id, "", "", ""));
        return interventions
                .evaluate(cube, one)
                .map(EvaluationAnswer::of)
                .orElseThrow(() -> new NotFound("This intervention aims at no figure that the caller sees."));
    }

    private void requirePlanner() {
        if (!interventions.mayPlan(caller.viewer())) {
            throw new nl.straatkubus.platform.access.AccessDenied("Only who plans interventions may do this.");
        }
    }

    private Intervention found(long id) {
        return interventions
                .find(caller.viewer(), id)
                .orElseThrow(() -> new NotFound("There is no intervention " + id + "."));
    }

    private static Intervention kept(java.util.function.Supplier<Intervention> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException faulty) {
            throw new FaultyRequest(List.of(new Fault("areas", faulty.getMessage())));
        }
    }
}
