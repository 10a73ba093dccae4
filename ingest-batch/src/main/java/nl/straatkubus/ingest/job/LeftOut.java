package nl.straatkubus.ingest.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.VersionPart;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a municipality out of an import of shared data when its figures cannot be released: it keeps those of the version
 * before, the others get the new ones, and the import says so.
 */
@Component
final class LeftOut {
    private static final Locale DUTCH = Locale.of("nl");

    private final DatasetHistory history;
    private final ImportContext context;
    private final ImportRuns runs;
    private final RawStore store;
    private final KeptReview review;
    private final TransactionTemplate transaction;

    LeftOut(
            DatasetHistory history,
            ImportContext context,
            ImportRuns runs,
            RawStore store,
            KeptReview review,
            TransactionTemplate transaction) {
        this.history = history;
        this.context = context;
        this.runs = runs;
        this.store = store;
        this.review = review;
        this.transaction = transaction;
    }

    /**
     * Puts what was there before in the place of what the file holds of a municipality.
     *
     * @param why what was wrong with it
     * @throws Refused with that reason when the import holds nothing of any other
     */
    void leave(ImportRun run, Lattice lattice, Refused why) {
        MunicipalityCode place = lattice.municipality();
        Map<Coverage, Integer> covered = runs.covered(run.id());
        covered.keySet().removeIf(part -> part.municipality().equals(place));
        if (!DataScope.required().isShared() || covered.isEmpty()) {
            throw why;
        }
        transaction.executeWithoutResult(status -> {
            runs.covers(run.id(), covered);
            if (run.trial()) {
                store.carryForward(0, run.id(), covered.keySet(), List.of());
            } else {
                takeBack(run, place);
            }
            String name = lattice.area(lattice.root()).name();
            review.add(
                    run.id(),
                    Sentence.of("left-out.municipality", name, why.sentence().text(DUTCH)));
        });
    }

    /** The version is not shown yet: it is made anew from the parts that stay. */
    private void takeBack(ImportRun run, MunicipalityCode place) {
        Optional<DatasetVersion> before = history.active(run.dataset());
        List<VersionPart> parts =
                new ArrayList<>(history.parts(run.dataset(), run.version().orElseThrow()));
        parts.removeIf(part -> part.municipality().equals(place));
        Set<Coverage> others = parts.stream()
                .map(part -> new Coverage(part.municipality(), part.period()))
                .collect(Collectors.toSet());
        before.ifPresent(version -> history.parts(run.dataset(), version.number()).stream()
                .filter(part -> part.municipality().equals(place))
                .forEach(parts::add));
        store.carryForward(before.map(DatasetVersion::importId).orElse(0L), run.id(), others, indicators(run));
        boolean supplements = run.filling() == Filling.SUPPLEMENT && before.isPresent();
        history.forget(run.id());
        runs.version(run.id(), history.add(run.dataset(), run.id(), parts, supplements));
    }

    private List<IndicatorCode> indicators(ImportRun run) {
        return context.dataset(run).indicators().stream()
                .map(IndicatorDefinition::code)
                .toList();
    }
}
