package nl.straatkubus.ingest.job;

import java.util.Optional;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.stereotype.Component;

/**
 * The file is whole: as long as it was when received. Its pieces and its checksum were stored in one transaction, and the
 * database watches over its pages; reading all of it again would cost as much as checking its rows.
 */
@Component
final class ReceiveStage implements StageWork {
    private final ReceivedFiles files;

    ReceiveStage(ReceivedFiles files) {
        this.files = files;
    }

    @Override
    public Stage stage() {
        return Stage.RECEIVED;
    }

    @Override
    public Optional<Sentence> run(ImportRun run) {
        long there = files.bytes(run.id());
        if (there != run.bytes()) {
            throw new Refused("file.incomplete", there, run.bytes());
        }
        return Optional.empty();
    }
}
