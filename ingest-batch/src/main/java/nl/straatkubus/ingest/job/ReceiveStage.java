package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.util.Optional;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.stereotype.Component;

/**
 * The file is whole: as long as it was when received. Its pieces and its checksum were stored in one transaction, and the
 * database watches over its pages; reading all of it again would cost as much as checking its rows. Its columns are
 * those of the file before, or a person looks first.
 */
@Component
final class ReceiveStage implements StageWork {
    private final ReceivedFiles files;
    private final LayoutWatch layout;
    private final KeptDeliveries kept;

    ReceiveStage(ReceivedFiles files, LayoutWatch layout, KeptDeliveries kept) {
        this.files = files;
        this.layout = layout;
        this.kept = kept;
    }

    @Override
    public Stage stage() {
        return Stage.RECEIVED;
    }

    @Override
    public Optional<Sentence> run(ImportRun run) throws IOException {
        long file = kept.fileOf(run);
        long there = files.bytes(file);
        if (there != run.bytes()) {
            throw new Refused("file.incomplete", there, run.bytes());
        }
        return file == run.id() ? layout.look(run, files.source(file, read -> {})) : Optional.empty();
    }
}
