package nl.straatkubus.web.security;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** That an operator looks at the screens of a municipality, in one browser session, for as long as it grants that. */
public final class Supporting {
    private static final String ATTRIBUTE = "straatkubus.supporting";

    private Supporting() {}

    /** Empty for one who works at the platform. */
    public static Optional<MunicipalityCode> municipality(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(ATTRIBUTE)).map(MunicipalityCode::new);
    }

    /** From the next request on the screens are those of this municipality. */
    public static void begin(HttpSession session, MunicipalityCode municipality) {
        session.setAttribute(ATTRIBUTE, municipality.value());
    }

    public static void end(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
