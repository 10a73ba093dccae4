package nl.straatkubus.web.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.interventions.Plan;

/** What stands in the form for a plan when it opens; unlike a plan it may lack anything. */
record Begun(
        String title,
        String description,
        List<AreaCode> areas,
        String lead,
        List<String> partners,
        LocalDate starts,
        Optional<LocalDate> ends,
        Optional<Plan.Aim> aim,
        Plan.Cost cost,
        Optional<Long> signal) {

    static Begun of(Plan plan) {
        return new Begun(
                plan.title(),
                plan.description(),
                plan.areas(),
                plan.lead(),
                plan.partners(),
                plan.starts(),
                plan.ends(),
                plan.aim(),
                plan.cost(),
                plan.signal());
    }

    static Begun fresh(List<AreaCode> areas, LocalDate starts, Optional<Plan.Aim> aim, Optional<Long> signal) {
        return new Begun("", "", areas, "", List.of(), starts, Optional.empty(), aim, Plan.Cost.UNKNOWN, signal);
    }
}
