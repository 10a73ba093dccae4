package nl.straatkubus.ingest.reprotection;

import java.util.Optional;
import nl.straatkubus.ingest.disclosure.PrivacyPolicy;
import nl.straatkubus.platform.access.Viewer;

/** Releases of the scope made anew. Works in the web duty; a worker does what is asked. */
public interface Reprotections {
    /**
     * Takes a policy into force and has everything that was released under another one protected again. Each dataset
     * changes in one moment, from its old release to the new.
     *
     * @param reason why; required when the policy lets through what is withheld now
     * @return the work, empty when the policy is the one in force already
     * @throws nl.straatkubus.ingest.disclosure.PolicyRefused naming every fault at once
     * @throws nl.straatkubus.platform.access.AccessDenied for anybody but the privacy officer, and for shared data the
     *     operator
     */
    Optional<ProtectionRun> change(PrivacyPolicy policy, String reason, Viewer by);

    /**
     * Finds out what would be visible under a policy. Nothing is released and nothing stays but counts.
     *
     * @throws nl.straatkubus.ingest.disclosure.PolicyRefused naming every fault at once
     */
    ProtectionRun tryOut(PrivacyPolicy policy, Viewer by);

    /**
     * Has everything released again that was made under a policy, under relations or on a geography that no longer
     * hold; asks for nothing where there is no such release.
     *
     * @param why what changed
     */
    void catchUp(ProtectionRun.Cause why);

    Optional<ProtectionRun> find(long id);

    /** The newest work that is no trial. */
    Optional<ProtectionRun> latest();
}
