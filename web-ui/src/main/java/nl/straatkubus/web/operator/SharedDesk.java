package nl.straatkubus.web.operator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.geography.Geographies;
import nl.straatkubus.ingest.job.Filling;
import nl.straatkubus.ingest.job.ImportReview;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/** The operator's work on what all municipalities share: areas and datasets. Kept in the platform's log. */
@Component
final class SharedDesk {
    private static final DataScope SHARED = DataScope.shared(DataScope.Duty.WEB);

    private final CurrentViewer current;
    private final Geographies geographies;
    private final Datasets datasets;
    private final Imports imports;
    private final AuditLog audit;

    SharedDesk(CurrentViewer current, Geographies geographies, Datasets datasets, Imports imports, AuditLog audit) {
        this.current = current;
        this.geographies = geographies;
        this.datasets = datasets;
        this.imports = imports;
        this.audit = audit;
    }

    /**
     * Loads areas from outlines, and streets where there are postcodes.
     *
     * @throws nl.straatkubus.ingest.geography.UnreadableGeography as {@link Geographies#load}
     * @throws nl.straatkubus.platform.geography.InvalidGeography as {@link Geographies#load}
     */
    Geographies.Loaded loadAreas(
            List<Path> outlines, Optional<Path> postcodes, Set<MunicipalityCode> only, String version) {
        Viewer operator = operator();
        Geographies.Loaded loaded = DataScope.shared(DataScope.Duty.WORKER)
                .get(() -> geographies.load(
                        outlines.stream().map(SharedDesk::file).toList(),
                        postcodes.map(SharedDesk::file),
                        only,
                        version));
        keep(operator, "loaded-areas", version);
        return loaded;
    }

    private static FileSource file(Path path) {
        return () -> Files.newInputStream(path);
    }

    /**
     * Makes shared indicators of the key figures that Statistics Netherlands puts in its outlines, and imports them.
     *
     * @return empty when the outlines hold none that are known
     */
    Optional<ImportRun> importKeyFigures(List<Path> outlines, Set<MunicipalityCode> only, int year) throws IOException {
        Viewer operator = operator();
        CombinedOutlines combined = CombinedOutlines.of(outlines, only);
        Optional<KeyFigures> figures = KeyFigures.in(combined.columns());
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        ImportRun run = SHARED.call(() -> {
            datasets.define(figures.get().dataset(year), operator);
            return imports.submit(
                    KeyFigures.CODE,
                    "kerncijfers-" + year + ".geojson",
                    new ByteArrayInputStream(combined.content()),
                    operator);
        });
        keep(operator, "imported-shared", KeyFigures.CODE.value());
        return Optional.of(run);
    }

    List<DatasetOverview> datasets() {
        operator();
        return SHARED.get(datasets::all);
    }

    ImportRun deliver(DatasetCode dataset, String fileName, InputStream file) throws IOException {
        Viewer operator = operator();
        ImportRun run = SHARED.call(() -> imports.submit(dataset, fileName, file, operator));
        keep(operator, "imported-shared", dataset.value());
        return run;
    }

    Optional<ImportRun> run(long id) {
        operator();
        return SHARED.get(() -> imports.find(id));
    }

    ImportReview review(long id) {
        operator();
        return SHARED.get(() -> imports.review(id));
    }

    /**
     * Decides on a held import.
     *
     * @param filling how it goes on; empty: not at all
     * @throws IllegalStateException when someone else decided meanwhile
     */
    void decide(ImportRun held, Optional<Filling> filling) {
        Viewer operator = operator();
        SHARED.run(() -> filling.ifPresentOrElse(
                how -> imports.release(held.id(), how, operator), () -> imports.reject(held.id(), operator)));
        keep(
                operator,
                filling.isPresent() ? "released-shared" : "rejected-shared",
                held.dataset().value());
    }

    private void keep(Viewer operator, String action, String object) {
        DataScope.platform(DataScope.Duty.WEB).run(() -> audit.record(operator, action, object, "ok"));
    }

    private Viewer operator() {
        Viewer viewer = current.viewer();
        if (!viewer.may(Right.OPERATE)) {
            throw new AccessDenied("This is the operator's work");
        }
        return viewer;
    }
}
