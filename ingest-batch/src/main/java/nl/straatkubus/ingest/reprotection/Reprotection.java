package nl.straatkubus.ingest.reprotection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.disclosure.Disclosure;
import nl.straatkubus.ingest.disclosure.ProtectedFigures;
import nl.straatkubus.ingest.reprotection.OutdatedReleases.Outdated;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.geography.Lattices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the outdated releases of the scope anew, one after the other. Worker's duty. */
@Component
final class Reprotection {
    private static final Logger LOG = LoggerFactory.getLogger(Reprotection.class);

    private static final Locale DUTCH = Locale.of("nl");

    private final OutdatedReleases outdated;
    private final ProtectionRuns runs;
    private final Datasets datasets;
    private final DatasetHistory history;
    private final Disclosure disclosure;
    private final Releases releases;
    private final Lattices lattices;
    private final Clock clock;

    Reprotection(
            OutdatedReleases outdated,
            ProtectionRuns runs,
            Datasets datasets,
            DatasetHistory history,
            Disclosure disclosure,
            Releases releases,
            Lattices lattices,
            Clock clock) {
        this.outdated = outdated;
        this.runs = runs;
        this.datasets = datasets;
        this.history = history;
        this.disclosure = disclosure;
        this.releases = releases;
        this.lattices = lattices;
        this.clock = clock;
    }

    void work(long run) {
        Set<Outdated> failed = new HashSet<>();
        int done = 0;
        // Looks again after each: meanwhile an import may have shown a release made under the policy before.
        for (List<Outdated> left = left(failed); !left.isEmpty(); left = left(failed)) {
            runs.progress(run, done, done + left.size());
            Outdated next = left.getFirst();
            try {
                protect(next);
            } catch (Refused refused) {
                failed.add(next);
                runs.failed(run, because(next, refused.sentence()));
            } catch (RuntimeException failure) {
                if (Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                LOG.error("Version {} of {} could not be protected again", next.version(), next.dataset(), failure);
                failed.add(next);
                runs.failed(run, Sentence.of("reprotection.unexpected", next.dataset(), next.version(), run));
            }
            done++;
        }
        runs.progress(run, done, done);
    }

    private List<Outdated> left(Set<Outdated> failed) {
        return outdated.list().stream().filter(one -> !failed.contains(one)).toList();
    }

    private static Sentence because(Outdated one, Sentence why) {
        return Sentence.of("reprotection.refused", one.dataset(), one.version(), why.text(DUTCH));
    }

    private void protect(Outdated one) {
        DatasetOverview dataset = datasets.find(one.dataset()).orElseThrow();
        DatasetVersion version = history.versions(one.dataset()).stream()
                .filter(it -> it.number() == one.version())
                .findFirst()
                .orElseThrow();
        Instant start = clock.instant();
        ProtectedFigures figures =
                disclosure.protect(version.importId(), dataset.definition(), lattices.here(), (done, all) -> {});
        long millis = Duration.between(start, clock.instant()).toMillis();
        releases.replace(
                one.dataset().value(),
                version.number(),
                figures.slices(),
                figures.certificate(inputs(one.dataset(), version), millis));
    }

    private static Map<String, Object> inputs(DatasetCode dataset, DatasetVersion version) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("dataset", dataset.value());
        inputs.put("version", version.number());
        inputs.put("import", version.importId());
        inputs.put("file", version.fileName());
        inputs.put("sha256", version.checksum());
        return inputs;
    }
}
