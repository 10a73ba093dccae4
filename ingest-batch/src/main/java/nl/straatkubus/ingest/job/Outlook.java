package nl.straatkubus.ingest.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Tolerances;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.ingest.review.Effects;
import nl.straatkubus.ingest.review.EffectsReview;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Slice;
import org.springframework.stereotype.Component;

/** Notes what a release will change on the map before anyone sees it. */
@Component
final class Outlook {
    /** A total that is about ten times the one before, or a tenth, is rather of another unit than of another reality. */
    private static final double ANOTHER_UNIT = 8;

    private final EffectsReview effects;
    private final DatasetHistory history;
    private final Tolerances tolerances;
    private final ImportContext context;
    private final ImportRuns runs;
    private final KeptReview review;
    private final KeptDeliveries kept;

    Outlook(
            EffectsReview effects,
            DatasetHistory history,
            Tolerances tolerances,
            ImportContext context,
            ImportRuns runs,
            KeptReview review,
            KeptDeliveries kept) {
        this.effects = effects;
        this.history = history;
        this.tolerances = tolerances;
        this.context = context;
        this.runs = runs;
        this.review = review;
        this.kept = kept;
    }

    void note(ImportRun run, List<Slice> slices) {
        Optional<Integer> inForce = history.active(run.dataset()).map(DatasetVersion::number);
        Set<Period> periods =
                runs.covered(run.id()).keySet().stream().map(Coverage::period).collect(Collectors.toSet());
        Effects found = effects.review(
                new EffectsReview.Question(
                        run.dataset().value(),
                        inForce,
                        context.dataset(run).indicators(),
                        periods,
                        tolerances.of(run.dataset())),
                slices);
        review.effects(run.id(), found);
        // Totals grow with the areas that came, and not because of another unit.
        if (kept.reading(run.id()).isEmpty()) {
            review.warn(run.id(), "outlook.", units(found));
        }
    }

    private static List<Sentence> units(Effects found) {
        List<Sentence> warnings = new ArrayList<>();
        for (Effects.Total total : found.totals()) {
            double now = total.now().orElse(Double.NaN);
            double before = total.before().orElse(Double.NaN);
            double times = Math.max(now / before, before / now);
            if (before != 0 && Double.isFinite(times) && times >= ANOTHER_UNIT) {
                warnings.add(Sentence.of("outlook.unit", total.indicator(), total.period(), Math.round(times)));
            }
        }
        return warnings;
    }
}
