package nl.straatkubus.platform.access;

import java.util.Optional;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/**
 * Makes viewers of proven identities, as their accounts and functions stand at this moment. Asked for every request, so
 * that a change holds from the next one on. Needs no scope.
 */
@Component
public final class Viewers {
    private final Users users;
    private final Machines machines;

    Viewers(Users users, Machines machines) {
        this.users = users;
        this.machines = machines;
    }

    /**
     * @param municipality empty for an operator
     * @return empty for one who is blocked or no longer there
     */
    public Optional<Viewer> person(Optional<MunicipalityCode> municipality, String email) {
        DataScope scope = municipality
                .map(code -> DataScope.municipality(code, DataScope.Duty.WEB))
                .orElseGet(() -> DataScope.platform(DataScope.Duty.WEB));
        return scope.get(() -> users.find(email))
                .filter(account -> !account.blocked())
                .map(account -> new Viewer(municipality, account.email(), account.name(), account.functions()));
    }

    /** @return empty for a machine that is no longer there */
    public Optional<Viewer> machine(String clientId) {
        return machines.find(clientId)
                .map(machine -> new Viewer(
                        machine.municipality(), machine.clientId(), machine.clientId(), machine.functions()));
    }
}
