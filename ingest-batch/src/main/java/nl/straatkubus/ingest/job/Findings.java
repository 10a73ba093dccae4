package nl.straatkubus.ingest.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.validation.PartsCheck;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import org.springframework.stereotype.Component;

/** Decides, once all rows of a file are judged, whether its import goes on, and notes what a person should look at. */
@Component
final class Findings {
    private static final int MOST_CONTRADICTIONS = 20;

    private final ImportContext context;
    private final RawStore store;
    private final KeptReview review;
    private final PartialCheck partial;

    Findings(ImportContext context, RawStore store, KeptReview review, PartialCheck partial) {
        this.context = context;
        this.store = store;
        this.review = review;
        this.partial = partial;
    }

    /**
     * What came out of a file.
     *
     * @param covered its parts, with the number of areas of each
     * @param totals whether it holds areas larger than a postcode
     */
    record Read(Tally tally, Map<Coverage, Integer> covered, boolean totals) {}

    /** Keeps what a reader of the figures must know of how they came about. */
    void note(ImportRun run, List<Sentence> notes) {
        review.warn(run.id(), "origin.", notes);
    }

    /**
     * Decides. A trial goes on whatever is found, and says what would stop an import.
     *
     * @return why a person must look first, empty to go on
     * @throws Refused when nothing of the file may be used
     */
    Optional<Sentence> decide(ImportRun run, DatasetDefinition dataset, Read read) {
        PartialCheck.Found missing = partial.look(run.dataset(), read.covered());
        review.warn(run.id(), "warning.", missing.warnings());
        if (read.totals()) {
            review.warn(run.id(), "warning.parts", contradictions(run, dataset));
        }
        Tally tally = read.tally();
        if (tally.accepted() == 0) {
            throw new Refused("file.no-good-row", tally.read(), tally.rejected(), tally.areasNotFound());
        }
        Optional<Sentence> refusal = dataset.policy() == Policy.ALL_OR_NOTHING && tally.bad() > 0
                ? Optional.of(Sentence.of("import.all-or-nothing", tally.bad()))
                : Optional.empty();
        Optional<Sentence> hold =
                tooManyBad(dataset, tally).or(() -> run.filling() == Filling.ASK ? missing.hold() : Optional.empty());
        if (run.trial()) {
            review.warn(run.id(), "import.", refusal.or(() -> hold).stream().toList());
            return Optional.empty();
        }
        refusal.ifPresent(why -> {
            throw new Refused(why);
        });
        return hold;
    }

    private static Optional<Sentence> tooManyBad(DatasetDefinition dataset, Tally tally) {
        return tally.bad() > dataset.rejectLimit() * tally.read()
                ? Optional.of(
                        Sentence.of("import.held", tally.bad(), tally.read(), Math.round(100 * dataset.rejectLimit())))
                : Optional.empty();
    }

    /** Looks at the totals in the file, which only a file with areas of more than one size has. */
    private List<Sentence> contradictions(ImportRun run, DatasetDefinition dataset) {
        Set<IndicatorCode> added = dataset.indicators().stream()
                .filter(one -> one.kind() != Kind.MEAN)
                .map(IndicatorDefinition::code)
                .collect(Collectors.toSet());
        PartsCheck check = new PartsCheck(context.lattices());
        store.read(run.id(), one -> {
            if (added.contains(one.indicator())) {
                check.add(one);
            }
        });
        return check.contradictions(MOST_CONTRADICTIONS).stream()
                .map(one -> Sentence.of("warning.parts", name(one), one.indicator(), one.period()))
                .toList();
    }

    private static String name(PartsCheck.Contradiction one) {
        return one.total().name().isEmpty()
                ? one.total().code().value()
                : one.total().name();
    }
}
