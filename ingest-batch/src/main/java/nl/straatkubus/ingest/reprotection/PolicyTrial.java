package nl.straatkubus.ingest.reprotection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.disclosure.Disclosure;
import nl.straatkubus.ingest.disclosure.Policies;
import nl.straatkubus.ingest.disclosure.PolicyVersion;
import nl.straatkubus.ingest.disclosure.PrivacyPolicy;
import nl.straatkubus.ingest.reprotection.ProtectionRun.Visible;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.stereotype.Component;

/** Protects what is on the map under a policy that is not in force, counts, and forgets the figures. Worker's duty. */
@Component
final class PolicyTrial {
    private final ProtectionRuns runs;
    private final ShownFigures figures;
    private final Policies policies;
    private final Datasets datasets;
    private final DatasetHistory history;
    private final Disclosure disclosure;
    private final Lattices lattices;
    private final Clock clock;

    PolicyTrial(
            ProtectionRuns runs,
            ShownFigures figures,
            Policies policies,
            Datasets datasets,
            DatasetHistory history,
            Disclosure disclosure,
            Lattices lattices,
            Clock clock) {
        this.runs = runs;
        this.figures = figures;
        this.policies = policies;
        this.datasets = datasets;
        this.history = history;
        this.disclosure = disclosure;
        this.lattices = lattices;
        this.clock = clock;
    }

    void work(long run) {
        PolicyVersion now = policies.inForce();
        PolicyVersion then = tried(now, runs.tried(run));
        Ownership here = DataScope.required().isShared() ? Ownership.SHARED : Ownership.OWN;
        List<DatasetOverview> shown = datasets.all().stream()
                .filter(dataset ->
                        dataset.owner() == here && dataset.activeVersion().isPresent())
                .toList();
        Counts after = new Counts();
        for (int i = 0; i < shown.size(); i++) {
            runs.progress(run, i, shown.size());
            try {
                after.add(cells(shown.get(i), then));
            } catch (Refused refused) {
                runs.failed(run, refused.sentence());
            }
        }
        runs.progress(run, shown.size(), shown.size());
        runs.outcome(run, after.beside(figures.byLevel()));
    }

    private PolicyVersion tried(PolicyVersion now, PrivacyPolicy policy) {
        return new PolicyVersion(
                now.number() + 1, policy, clock.instant(), Optional.empty(), "", "", policy.loosens(now.policy()));
    }

    private Map<AreaLevel, Map<CellState, Integer>> cells(DatasetOverview dataset, PolicyVersion under) {
        long importId = history.versions(dataset.definition().code()).stream()
                .filter(DatasetVersion::active)
                .findFirst()
                .orElseThrow()
                .importId();
        return disclosure
                .protect(importId, dataset.definition(), lattices.here(), under, (done, all) -> {})
                .cells();
    }

    private static final class Counts {
        private final Map<AreaLevel, int[]> levels = new EnumMap<>(AreaLevel.class);

        void add(Map<AreaLevel, Map<CellState, Integer>> cells) {
            cells.forEach((level, states) -> {
                int[] counts = levels.computeIfAbsent(level, one -> new int[2]);
                counts[0] += states.getOrDefault(CellState.PUBLISHED, 0);
                counts[1] += states.getOrDefault(CellState.PROTECTED, 0);
            });
        }

        List<Visible> beside(Map<AreaLevel, ShownFigures.Count> now) {
            List<Visible> visible = new ArrayList<>();
            levels.forEach((level, then) -> {
                ShownFigures.Count before = now.getOrDefault(level, new ShownFigures.Count(0, 0));
                visible.add(new Visible(level, before.shown(), before.withheld(), then[0], then[1]));
            });
            return visible;
        }
    }
}
