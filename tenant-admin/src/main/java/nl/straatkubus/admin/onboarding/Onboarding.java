package nl.straatkubus.admin.onboarding;

import java.util.List;
import java.util.Locale;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Gives a municipality its place on the platform. */
public interface Onboarding {
    /**
     * Makes the environment (schema, roles, tables), keeps who is invoiced, furnishes it ({@link Furnishing}), invites the
     * first administrator and grants the licence, in this order: what is paid for is there first. After a failure the same
     * request completes what is missing.
     *
     * @throws RequestFaulty with every fault of the request
     * @throws nl.straatkubus.platform.access.AccessDenied when the viewer is no operator
     * @throws nl.straatkubus.platform.tenancy.EnvironmentFailed when the environment could not be made
     */
    Onboarded open(Viewer operator, OnboardingRequest request);

    /**
     * Carries out an order that the municipality itself accepted: environment, first administrator with an invitation, and
     * the licence, in this order. After a failure the same call completes what is missing.
     *
     * @throws nl.straatkubus.platform.tenancy.EnvironmentFailed when the environment could not be made
     */
    Licence ordered(
            MunicipalityCode code, String name, Term first, String adminName, String adminEmail, Locale language);

    /** The faults of a request, without doing anything; empty when it can be carried out. */
    List<Fault> check(OnboardingRequest request);

    /**
     * Tries what others contribute, such as a provider of sign-in: the faults of what was filled in for it, or, where that
     * is complete, those that only a try can tell.
     */
    List<Fault> tryOut(OnboardingRequest request);
}
