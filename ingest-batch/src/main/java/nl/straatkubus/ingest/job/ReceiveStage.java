package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.util.Optional;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.stereotype.Component;

/** The file is whole: as long as it was when received, with the same checksum. */
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
    public Optional<Sentence> run(ImportRun run) throws IOException {
        ReceivedFiles.Receipt there = files.inspect(run.id());
        if (there.bytes() != run.bytes() || !there.checksum().equals(run.checksum())) {
            throw new Refused("file.incomplete", there.bytes(), run.bytes());
        }
        return Optional.empty();
    }
}
