package nl.straatkubus.web.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.provider.ApiAudience;
import nl.straatkubus.web.provider.Providers;

/** The programs of one municipality, for one who manages them. Works in that municipality's scope. */
record ProgramDesk(Machines machines, Functions functions, Providers providers, ApiAudience audiences, Viewer by) {
    List<Machines.Machine> programs() {
        return by.scope().get(() -> machines.all(by));
    }

    List<Function> allFunctions() {
        return by.scope().get(functions::all);
    }

    Machines.Issued issue(Machines.Order order) {
        return by.scope().get(() -> machines.issue(order, by));
    }

    /** Whether the municipality's own provider can vouch for programs now. */
    boolean hasProvider() {
        return by.municipality().flatMap(providers::active).isPresent();
    }

    /** What the provider is to write in tokens for here. */
    String audience() {
        return by.municipality().map(audiences::of).orElse("");
    }

    /** Empty when that client is here already. */
    Optional<Machines.Machine> register(Machines.Order order, String client) {
        return by.scope().get(() -> machines.register(order, client, by));
    }

    Machines.Issued renew(Machines.Machine program, Duration overlap) {
        return by.scope().get(() -> machines.renew(program.clientId(), overlap, by));
    }

    void remove(Machines.Machine program) {
        by.scope().run(() -> machines.remove(program.clientId(), by));
    }
}
