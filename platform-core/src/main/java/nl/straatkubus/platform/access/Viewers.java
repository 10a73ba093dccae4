package nl.straatkubus.platform.access;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes viewers of proven identities, as their accounts and functions stand at this moment. Asked for every request, so
 * that a change holds from the next one on. Needs no scope.
 */
@Component
public final class Viewers {
    private final Users users;
    private final Machines machines;
    private final ObjectProvider<Admission> admissions;

    Viewers(Users users, Machines machines, ObjectProvider<Admission> admissions) {
        this.users = users;
        this.machines = machines;
        this.admissions = admissions;
    }

    /**
     * @param municipality empty for an operator
     * @return empty for one who is blocked or no longer there, and for everybody of a municipality that left
     */
    public Optional<Viewer> person(Optional<MunicipalityCode> municipality, String email) {
        if (!municipality.map(this::admitted).orElse(true)) {
            return Optional.empty();
        }
        DataScope scope = municipality
                .map(code -> DataScope.municipality(code, DataScope.Duty.WEB))
                .orElseGet(() -> DataScope.platform(DataScope.Duty.WEB));
        return scope.get(() -> users.find(email))
                .filter(account -> !account.blocked())
                .map(account -> new Viewer(municipality, account.email(), account.name(), account.functions()));
    }

    private boolean admitted(MunicipalityCode municipality) {
        return admissions.stream().allMatch(one -> one.admits(municipality));
    }

    /**
     * @param asked the scopes that the machine's token has; what it has besides does not count
     * @return empty for a machine that is no longer there
     */
    public Optional<Caller> machine(String clientId, Set<Scope> asked) {
        return machines.find(clientId).map(machine -> new Caller(viewer(machine, asked), machine.callsPerMinute()));
    }

    /**
     * A machine that calls.
     *
     * @param callsPerMinute empty for what the installation allows
     */
    public record Caller(Viewer viewer, OptionalInt callsPerMinute) {}

    private static Viewer viewer(Machines.Machine machine, Set<Scope> asked) {
        Set<Scope> both = machine.scopes().stream().filter(asked::contains).collect(Collectors.toSet());
        return new Viewer(
                machine.municipality(),
                machine.clientId(),
                machine.title().isEmpty() ? machine.clientId() : machine.title(),
                machine.functions().stream()
                        .map(function -> Scope.narrowed(function, both))
                        .collect(Collectors.toSet()));
    }
}
