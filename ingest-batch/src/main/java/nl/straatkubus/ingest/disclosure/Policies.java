package nl.straatkubus.ingest.disclosure;

import java.util.List;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Sensitivity;

/** The privacy policy of the scope: a municipality's own, or that of shared data in the shared scope. */
public interface Policies {
    /** The thresholds in force. */
    Thresholds of(Sensitivity sensitivity);

    /** The policy in force. */
    PolicyVersion inForce();

    /** All that were ever in force, newest first. */
    List<PolicyVersion> history();

    /**
     * Looks at a policy that someone wants to try or take into force.
     *
     * @return it as it would follow the one in force
     * @throws PolicyRefused naming every way in which it contradicts itself
     */
    PolicyVersion proposed(PrivacyPolicy policy, Viewer by);

    /**
     * Takes a policy into force. What was released before is not touched by this; see the room reprotection.
     *
     * @param reason why; required for one that loosens
     * @return the version in force, the same as before when nothing changes
     * @throws PolicyRefused naming every fault at once
     * @throws nl.straatkubus.platform.access.AccessDenied for anybody but the municipality's privacy officer, and for
     *     shared data the operator
     */
    PolicyVersion change(PrivacyPolicy policy, String reason, Viewer by);
}
