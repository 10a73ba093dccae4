package nl.straatkubus.platform.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.DataScope;

/** An entry before it has its place in the chain of a schema. */
record Noted(
        DataScope scope,
        Instant at,
        String actor,
        String functions,
        String action,
        String object,
        String period,
        String place,
        String level,
        String result,
        String origin,
        String purpose) {

    static Noted of(Instant at, Viewer viewer, AuditLog.Look look, String result, String purpose) {
        String functions =
                viewer.functions().stream().map(Function::code).sorted().collect(Collectors.joining(" "));
        return new Noted(
                DataScope.required(),
                at,
                viewer.subject(),
                functions,
                look.action(),
                look.object(),
                look.period(),
                look.place(),
                look.level(),
                result,
                Origin.current(),
                purpose);
    }

    Object[] columns() {
        return new Object[] {
            Timestamp.from(at), actor, functions, action, object, result, origin, period, place, level, purpose
        };
    }
}
