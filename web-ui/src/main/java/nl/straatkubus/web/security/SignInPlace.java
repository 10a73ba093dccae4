package nl.straatkubus.web.security;

import java.util.Optional;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * Where a person can sign in: a municipality's environment, or the operator's. Each has its own client at the
 * authorization server.
 *
 * @param id in addresses: {@code gm0505}, or {@code platform} for the operator
 * @param name of the municipality, empty for the operator
 * @param open whether sign-in is possible now
 */
public record SignInPlace(String id, String name, Optional<MunicipalityCode> municipality, boolean open) {
    static final String PLATFORM = "platform";

    static SignInPlace operator() {
        return new SignInPlace(PLATFORM, "", Optional.empty(), true);
    }

    public DataScope scope() {
        return municipality
                .map(code -> DataScope.municipality(code, DataScope.Duty.WEB))
                .orElseGet(() -> DataScope.platform(DataScope.Duty.WEB));
    }
}
