package nl.straatkubus.admin.onboarding;

import java.util.List;
import nl.straatkubus.platform.access.Viewer;

/** Gives a municipality its place on the platform. */
public interface Onboarding {
    /**
     * Makes the environment (schema, roles, tables), the first administrator and the licence, in this order: what is
     * paid for is there first. After a failure the same request completes what is missing.
     *
     * @throws RequestFaulty with every fault of the request
     * @throws nl.straatkubus.platform.access.AccessDenied when the viewer is no operator
     * @throws nl.straatkubus.platform.tenancy.EnvironmentFailed when the environment could not be made
     */
    Onboarded open(Viewer operator, OnboardingRequest request);

    /** The faults of a request, without doing anything; empty when it can be carried out. */
    List<Fault> check(OnboardingRequest request);
}
