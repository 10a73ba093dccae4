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

    ReceiveStage(ReceivedFiles files, LayoutWatch layout) {
        this.files = files;
        this.layout = layout;
    }

    @Override
    public Stage stage() {
        return Stage.RECEIVED;
    }

    @Override
    public Optional<Sentence> run(ImportRun run) throws IOException {
        long there = files.bytes(run.id());
        if (there != run.bytes()) {
            throw new Refused("file.incomplete", there, run.bytes());
        }
        return layout.look(run, files.source(run.id(), read -> {}));
    }
}
