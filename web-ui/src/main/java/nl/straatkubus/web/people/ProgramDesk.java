package nl.straatkubus.web.people;

import java.time.Duration;
import java.util.List;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Viewer;

/** The programs of one municipality, for one who manages them. Works in that municipality's scope. */
record ProgramDesk(Machines machines, Functions functions, Viewer by) {
    List<Machines.Machine> programs() {
        return by.scope().get(() -> machines.all(by));
    }

    List<Function> allFunctions() {
        return by.scope().get(functions::all);
    }

    Machines.Issued issue(Machines.Order order) {
        return by.scope().get(() -> machines.issue(order, by));
    }

    Machines.Issued renew(Machines.Machine program, Duration overlap) {
        return by.scope().get(() -> machines.renew(program.clientId(), overlap, by));
    }

    void remove(Machines.Machine program) {
        by.scope().run(() -> machines.remove(program.clientId(), by));
    }
}
