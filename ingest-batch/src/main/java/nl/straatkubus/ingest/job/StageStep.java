package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.util.Optional;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/**
 * A stage as a step of the batch job. It opens no transaction of its own: each piece of work decides what belongs
 * together, and progress must be visible meanwhile.
 */
final class StageStep extends AbstractStep {
    static final String HELD = "HELD";
    static final String REFUSED = "REFUSED";
    /** The import is done before its last stage: there was nothing to do. */
    static final String DONE = "DONE";

    private final StageWork work;
    private final ImportRuns runs;

    StageStep(StageWork work, ImportRuns runs, JobRepository repository) {
        super(repository);
        setName(work.stage().code());
        this.work = work;
        this.runs = runs;
    }

    @Override
    protected void doExecute(StepExecution execution) throws IOException {
        long id = execution.getJobParameters().getLong(ImportJob.IMPORT);
        try {
            runs.begins(id, work.stage());
            if (work.stage() != ImportRun.Stage.VISIBLE) {
                runs.progress(id, 0);
            }
            Optional<Sentence> hold = work.run(runs.find(id).orElseThrow());
            runs.ends(id, work.stage());
            boolean last = work.stage() == ImportRun.Stage.VISIBLE;
            if (!last && runs.find(id).orElseThrow().state().isFinal()) {
                execution.setExitStatus(new ExitStatus(DONE));
            }
            hold.ifPresent(why -> {
                runs.held(id, why);
                execution.setExitStatus(new ExitStatus(HELD));
            });
        } catch (Refused refused) {
            runs.fails(id, refused.sentence());
            execution.setExitStatus(new ExitStatus(REFUSED));
        }
    }
}
