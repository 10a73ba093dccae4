package nl.straatkubus.ingest.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Tolerances;
import nl.straatkubus.ingest.dataset.VersionPart;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.ingest.raw.RawStore;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.stereotype.Component;

/**
 * Whether a file holds so much less than what it replaces, or than the period before it, that someone may have sent only
 * a part.
 */
@Component
final class PartialCheck {
    /** Fewer areas than this come and go without a file being partial. */
    private static final int FEW = 10;

    private final DatasetHistory history;
    private final Tolerances tolerances;
    private final RawStore store;

    PartialCheck(DatasetHistory history, Tolerances tolerances, RawStore store) {
        this.history = history;
        this.tolerances = tolerances;
        this.store = store;
    }

    /**
     * What was found.
     *
     * @param hold why a person must look first, empty where nothing that is there would vanish
     * @param warnings one for each part that is suspiciously small
     */
    record Found(Optional<Sentence> hold, List<Sentence> warnings) {}

    Found look(DatasetCode dataset, Map<Coverage, Integer> covered) {
        List<VersionPart> there =
                history.active(dataset).map(version -> parts(dataset, version)).orElse(List.of());
        double most = tolerances.of(dataset).vanished();
        List<Sentence> vanishing = new ArrayList<>();
        List<Sentence> smaller = new ArrayList<>();
        covered.keySet().stream().sorted(Comparator.comparing(Coverage::code)).forEach(part -> {
            int areas = covered.get(part);
            Optional<VersionPart> replaced = there.stream()
                    .filter(one -> one.isAt(part.municipality(), part.period()))
                    .findFirst();
            if (replaced.isPresent()) {
                if (isFewer(areas, replaced.get().areas(), most)) {
                    vanishing.add(Sentence.of(
                            "warning.partial", part.period(), replaced.get().areas(), areas, part.municipality()));
                }
            } else {
                before(there, part)
                        .filter(one -> isFewer(areas, one.areas(), most))
                        .ifPresent(one -> smaller.add(
                                Sentence.of("warning.fewer", part.period(), areas, one.period(), one.areas())));
            }
        });
        Optional<Sentence> hold = vanishing.stream()
                .findFirst()
                .map(first -> Sentence.of(
                        "import.partial",
                        first.arguments().get(0),
                        first.arguments().get(1),
                        first.arguments().get(2)));
        vanishing.addAll(smaller);
        return new Found(hold, vanishing);
    }

    /** Versions of before the areas were counted are counted now. */
    private List<VersionPart> parts(DatasetCode dataset, DatasetVersion version) {
        return history.parts(dataset, version.number()).stream()
                .map(part -> part.areas() > 0
                        ? part
                        : part.withAreas(
                                store.areas(version.importId(), new Coverage(part.municipality(), part.period()))))
                .toList();
    }

    private static boolean isFewer(int now, int before, double most) {
        return before - now >= FEW && before - now > most * before;
    }

    private static Optional<VersionPart> before(List<VersionPart> there, Coverage part) {
        return there.stream()
                .filter(one -> one.municipality().equals(part.municipality())
                        && one.period().grain() == part.period().grain()
                        && one.period().compareTo(part.period()) < 0)
                .max(Comparator.comparing(VersionPart::period));
    }
}
