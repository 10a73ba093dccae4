package nl.straatkubus.web.security;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** What the windows of a session were built for: who looks and in which way, and what the licence allows then. */
record Moment(Viewer viewer, Way way, Set<Activity> allowed) {
    private static final String ATTRIBUTE = "straatkubus.moment";

    /** Empty before the first request of a person. */
    static Optional<Moment> last(HttpSession session) {
        return Optional.ofNullable((Moment) session.getAttribute(ATTRIBUTE));
    }

    void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /**
     * In which way somebody chose to look.
     *
     * @param function as whom an administrator looks
     * @param supported the municipality that an operator looks at
     */
    record Way(Optional<String> function, Optional<MunicipalityCode> supported) {
        static Way of(HttpSession session) {
            return new Way(LookingAs.function(session), Supporting.municipality(session));
        }
    }
}
