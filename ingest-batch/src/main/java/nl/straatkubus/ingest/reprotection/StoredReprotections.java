package nl.straatkubus.ingest.reprotection;

import java.util.Optional;
import nl.straatkubus.ingest.dataset.RelationsChanged;
import nl.straatkubus.ingest.dataset.SensitivityChanged;
import nl.straatkubus.ingest.disclosure.Policies;
import nl.straatkubus.ingest.disclosure.PolicyVersion;
import nl.straatkubus.ingest.disclosure.PrivacyPolicy;
import nl.straatkubus.ingest.reprotection.ProtectionRun.Cause;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for work on the releases of the scope. */
@Component
final class StoredReprotections implements Reprotections {
    private final Policies policies;
    private final ProtectionRuns runs;
    private final OutdatedReleases outdated;
    private final ReprotectionQueue queue;
    private final TransactionTemplate transaction;

    StoredReprotections(
            Policies policies,
            ProtectionRuns runs,
            OutdatedReleases outdated,
            ReprotectionQueue queue,
            TransactionTemplate transaction) {
        this.policies = policies;
        this.runs = runs;
        this.outdated = outdated;
        this.queue = queue;
        this.transaction = transaction;
    }

    @Override
    public Optional<ProtectionRun> change(PrivacyPolicy policy, String reason, Viewer by) {
        Optional<Long> asked = transaction.execute(status -> {
            int before = policies.inForce().number();
            PolicyVersion now = policies.change(policy, reason, by);
            return now.number() == before
                    ? Optional.<Long>empty()
                    : Optional.of(runs.ask(Cause.POLICY, null, by.subject()));
        });
        asked.ifPresent(queue::add);
        return asked.flatMap(runs::find);
    }

    @Override
    public ProtectionRun tryOut(PrivacyPolicy policy, Viewer by) {
        policies.proposed(policy, by);
        long id = runs.ask(Cause.TRIAL, policy, by.subject());
        queue.add(id);
        return runs.find(id).orElseThrow();
    }

    @Override
    public void catchUp(Cause why) {
        if (!outdated.list().isEmpty()) {
            queue.add(runs.ask(why, null, ""));
        }
    }

    /** Indicators that add up are protected together from the moment on that this is known. */
    @EventListener
    void related(RelationsChanged changed) {
        catchUp(Cause.RELATIONS);
    }

    /** What turns out to be special is not shown under milder limits until the next delivery. */
    @EventListener
    void held(SensitivityChanged changed) {
        catchUp(Cause.SENSITIVITY);
    }

    @Override
    public Optional<ProtectionRun> find(long id) {
        return runs.find(id);
    }

    @Override
    public Optional<ProtectionRun> latest() {
        return runs.latest();
    }
}
