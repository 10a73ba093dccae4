package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetHistory;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.job.ImportRun.State;
import nl.straatkubus.ingest.job.ImportRuns.Purpose;
import nl.straatkubus.ingest.job.ReceivedFiles.Receipt;
import nl.straatkubus.ingest.wording.Fault;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports in the schema of the scope. */
@Component
final class StoredImports implements Imports {
    private final Datasets datasets;
    private final DatasetHistory history;
    private final ImportRuns runs;
    private final ReceivedFiles files;
    private final KeptFaults faults;
    private final KeptReview review;
    private final ImportQueue queue;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    StoredImports(
            Datasets datasets,
            DatasetHistory history,
            ImportRuns runs,
            ReceivedFiles files,
            KeptFaults faults,
            KeptReview review,
            ImportQueue queue,
            TransactionTemplate transaction,
            AuditLog audit) {
        this.datasets = datasets;
        this.history = history;
        this.runs = runs;
        this.files = files;
        this.faults = faults;
        this.review = review;
        this.queue = queue;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Override
    public ImportRun submit(DatasetCode dataset, String fileName, InputStream file, Filling filling, Viewer by)
            throws IOException {
        requireOwn(dataset);
        ImportRun run = runs.find(receive(new Delivery(dataset, fileName, by, filling), file))
                .orElseThrow();
        note(by, "imported", run, "received");
        if (!run.state().isFinal()) {
            queue.add(run.id());
        }
        return run;
    }

    @Override
    public ImportRun tryOut(DatasetDefinition definition, String fileName, InputStream file, Filling filling, Viewer by)
            throws IOException {
        if (datasets.find(definition.code()).isPresent()) {
            requireOwn(definition.code());
        }
        Delivery delivery = new Delivery(definition.code(), fileName, by, filling);
        long id;
        try {
            id = transaction.execute(status -> {
                long begun = runs.begin(delivery.dataset(), fileName, by.subject(), new Purpose(true, filling));
                review.draft(begun, definition);
                Receipt receipt = take(begun, file);
                runs.received(begun, receipt.bytes(), receipt.checksum());
                return begun;
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        ImportRun run = runs.find(id).orElseThrow();
        note(by, "tried-out", run, "received");
        queue.add(id);
        return run;
    }

    /** A file on its way in. */
    private record Delivery(DatasetCode dataset, String fileName, Viewer by, Filling filling) {
        long begin(ImportRuns runs) {
            return runs.begin(dataset, fileName, by.subject(), new Purpose(false, filling));
        }
    }

    /** The version that already holds a file that came again. */
    private record Known(Receipt receipt, int version) {}

    private long receive(Delivery delivery, InputStream file) throws IOException {
        AtomicReference<Known> known = new AtomicReference<>();
        long id;
        try {
            id = transaction.execute(status -> {
                long begun = delivery.begin(runs);
                Receipt receipt = take(begun, file);
                runs.received(begun, receipt.bytes(), receipt.checksum());
                history.versionOf(delivery.dataset(), receipt.checksum()).ifPresent(version -> {
                    known.set(new Known(receipt, version));
                    status.setRollbackOnly();
                });
                return begun;
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        return known.get() == null ? id : noteKnown(delivery, known.get());
    }

    /** A file that came again leaves a run and no content: its pieces were rolled back. */
    private long noteKnown(Delivery delivery, Known known) {
        return transaction.execute(status -> {
            long id = delivery.begin(runs);
            runs.received(id, known.receipt().bytes(), known.receipt().checksum());
            runs.ends(id, ImportRun.Stage.RECEIVED);
            runs.alreadyLoaded(id, known.version());
            return id;
        });
    }

    private void requireOwn(DatasetCode dataset) {
        Ownership here = DataScope.required().isShared() ? Ownership.SHARED : Ownership.OWN;
        datasets.find(dataset)
                .map(DatasetOverview::owner)
                .filter(owner -> owner == here)
                .orElseThrow(() -> new NoSuchElementException("No dataset " + dataset + " here"));
    }

    private Receipt take(long id, InputStream file) {
        try {
            return files.take(id, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Optional<ImportRun> find(long id) {
        return runs.find(id);
    }

    @Override
    public List<ImportRun> latest(int limit) {
        return runs.latest(limit);
    }

    @Override
    public List<ImportRun> latest(DatasetCode dataset, int limit) {
        return runs.latest(dataset, limit);
    }

    @Override
    public List<Fault> faults(long id, int limit) {
        return faults.first(id, limit);
    }

    @Override
    public void writeFaults(long id, Locale locale, Writer csv) throws IOException {
        faults.write(id, locale, csv);
    }

    @Override
    public void writeFaultyRows(long id, Locale locale, Writer csv) throws IOException {
        faults.writeRows(id, locale, csv);
    }

    @Override
    public FaultyRows faultyRows(long id, int limit) {
        return faults.rows(id, limit);
    }

    @Override
    public ImportReview review(long id) {
        return review.of(id);
    }

    @Override
    public Optional<DatasetDefinition> tried(long id) {
        return review.draft(id);
    }

    @Override
    public void cancel(long id, Viewer by) {
        ImportRun run = required(id);
        if (runs.stopsBeforeRunning(id)) {
            queue.add(id);
        } else {
            runs.askToStop(id);
        }
        note(by, "import-cancelled", run, "ok");
    }

    @Override
    public void release(long id, Filling filling, Viewer by) {
        runs.filling(id, filling);
        leaveHold(id, by, State.WAITING, "import-released", Sentence.of("import.released"));
    }

    @Override
    public void reject(long id, Viewer by) {
        leaveHold(id, by, State.FAILED, "import-rejected", Sentence.of("import.rejected", by.name()));
    }

    private void leaveHold(long id, Viewer by, State to, String action, Sentence why) {
        ImportRun run = required(id);
        if (!runs.leavesHold(id, to, why)) {
            throw new IllegalStateException("Import " + id + " is not held");
        }
        note(by, action, run, "ok");
        queue.add(id);
    }

    private ImportRun required(long id) {
        return runs.find(id).orElseThrow(() -> new NoSuchElementException("No import " + id + " here"));
    }

    /** An operator's acts are kept in the platform's log, also those on shared data. */
    private void note(Viewer by, String action, ImportRun run, String result) {
        by.scope().run(() -> audit.record(by, action, run.dataset() + " import " + run.id(), result));
    }
}
