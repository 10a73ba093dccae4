package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.audit.Origin;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes who signed in or tried to, before there is a viewer whose request it is. */
final class SignInLog {
    private SignInLog() {}

    static void note(AuditLog audit, Viewer person, String place, String result) {
        String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
        Origin.call(address, () -> {
            person.scope().run(() -> audit.record(person, "signed-in", place, result));
            return null;
        });
    }
}
