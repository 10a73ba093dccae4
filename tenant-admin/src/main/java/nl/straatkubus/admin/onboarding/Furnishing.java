package nl.straatkubus.admin.onboarding;

import java.util.List;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** A part of a municipality's first day that another room looks after. Everything it does can be repeated. */
public interface Furnishing {
    /** The faults of what is filled in, without asking anybody. */
    List<Fault> check(OnboardingRequest request);

    /** What only a try can tell, before anything is made; called for a request without other faults. */
    List<Fault> tryOut(OnboardingRequest request);

    /** Does its part, in an environment that is there and that nobody can enter yet. */
    void furnish(MunicipalityCode code, OnboardingRequest request, Viewer operator);
}
