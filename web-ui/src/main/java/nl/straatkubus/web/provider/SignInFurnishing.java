package nl.straatkubus.web.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.admin.onboarding.Fault;
import nl.straatkubus.admin.onboarding.Furnishing;
import nl.straatkubus.admin.onboarding.OnboardingRequest;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/** How people of a new municipality sign in, where it has a provider of its own: tried first, then registered. */
@Component
final class SignInFurnishing implements Furnishing {
    private static final Set<String> FUNCTIONS =
            Function.DEFAULT_SET.stream().map(Function::code).collect(Collectors.toUnmodifiableSet());

    private final Providers providers;
    private final ProviderCalls calls;
    private final ReturnAddress address;

    SignInFurnishing(Providers providers, ProviderCalls calls, ReturnAddress address) {
        this.providers = providers;
        this.calls = calls;
        this.address = address;
    }

    @Override
    public List<Fault> check(OnboardingRequest request) {
        OnboardingRequest.SignIn signIn = request.signIn();
        if (signIn == null) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        if (!providers.canKeep()) {
            faults.add(new Fault("signIn", Fault.Reason.SIGN_IN_NO_KEY));
        }
        missing(faults, "signIn.issuer", signIn.issuer());
        missing(faults, "signIn.clientId", signIn.clientId());
        missing(faults, "signIn.clientSecret", signIn.clientSecret());
        Stream<String> given = signIn.mapping().values().stream().flatMap(Set::stream);
        if (!FUNCTIONS.containsAll(given.toList())) {
            faults.add(new Fault("signIn.mapping", Fault.Reason.SIGN_IN_FUNCTION));
        }
        return faults;
    }

    private static void missing(List<Fault> faults, String field, String value) {
        if (value.isEmpty()) {
            faults.add(new Fault(field, Fault.Reason.SIGN_IN_INCOMPLETE));
        }
    }

    /** One that does not work would lock everybody out. */
    @Override
    public List<Fault> tryOut(OnboardingRequest request) {
        OnboardingRequest.SignIn signIn = request.signIn();
        if (signIn == null) {
            return List.of();
        }
        try {
            String redirect = address.of(MunicipalityCode.parse(request.code()));
            calls.check(calls.discover(signIn.issuer()), signIn.clientId(), signIn.clientSecret(), redirect);
            return List.of();
        } catch (ProviderUnavailable fails) {
            return List.of(
                    fails.step() == ProviderUnavailable.Step.CLIENT
                            ? new Fault("signIn.clientSecret", Fault.Reason.SIGN_IN_CLIENT)
                            : new Fault("signIn.issuer", Fault.Reason.SIGN_IN_UNREACHABLE));
        }
    }

    @Override
    public void furnish(MunicipalityCode code, OnboardingRequest request, Viewer operator) {
        OnboardingRequest.SignIn signIn = request.signIn();
        if (signIn != null) {
            Provider provider = new Provider(
                    signIn.issuer(),
                    signIn.clientId(),
                    signIn.claim(),
                    signIn.mapping(),
                    signIn.invitedOnly(),
                    true,
                    0);
            providers.registerFirst(code, provider, Optional.of(signIn.clientSecret()), operator);
        }
    }
}
