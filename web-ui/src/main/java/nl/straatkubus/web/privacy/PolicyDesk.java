package nl.straatkubus.web.privacy;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.disclosure.Policies;
import nl.straatkubus.ingest.disclosure.PolicyVersion;
import nl.straatkubus.ingest.disclosure.PrivacyPolicy;
import nl.straatkubus.ingest.reprotection.ProtectionRun;
import nl.straatkubus.ingest.reprotection.Reprotections;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;

/**
 * One place's privacy policy, for one who may set it.
 *
 * @param scope the municipality's, or the shared one for the operator
 */
public record PolicyDesk(Policies policies, Reprotections reprotections, Viewer by, DataScope scope) {
    PolicyVersion inForce() {
        return scope.get(policies::inForce);
    }

    List<PolicyVersion> history() {
        return scope.get(policies::history);
    }

    Optional<ProtectionRun> change(PrivacyPolicy policy, String reason) {
        return scope.get(() -> reprotections.change(policy, reason, by));
    }

    ProtectionRun tryOut(PrivacyPolicy policy) {
        return scope.get(() -> reprotections.tryOut(policy, by));
    }

    Optional<ProtectionRun> find(long run) {
        return scope.get(() -> reprotections.find(run));
    }

    Optional<ProtectionRun> latest() {
        return scope.get(reprotections::latest);
    }
}
