package nl.straatkubus.web.security;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** That an administrator looks at the screens as somebody of one function would, in one browser session. */
public final class LookingAs {
    private static final String ATTRIBUTE = "straatkubus.looking-as";

    private LookingAs() {}

    /** The code of the function, empty for one who looks as himself. */
    public static Optional<String> function(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
    }

    /** From the next request on the screens are those of this function. */
    public static void begin(HttpSession session, String function) {
        session.setAttribute(ATTRIBUTE, function);
    }

    public static void end(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
