package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.util.Optional;
import nl.straatkubus.ingest.job.ImportRun.Stage;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;

/** What is done in one stage of an import. Doing it again after it was broken off gives the same result. */
interface StageWork {
    Stage stage();

    /**
     * Does it, in the scope of the import.
     *
     * @return why a person must look before the next stage, empty to go on
     * @throws Refused when the import cannot succeed
     */
    Optional<Sentence> run(ImportRun run) throws IOException;
}
