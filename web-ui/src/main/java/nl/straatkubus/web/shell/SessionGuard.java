package nl.straatkubus.web.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import nl.straatkubus.web.security.SessionTimes;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the server that somebody is busy in this window, and that person that the session is about to end. When it has
 * ended, the page is asked for anew at the same address, so that signing in leads back to it.
 */
@Tag("sk-session-guard")
@JsModule("./shell/session-guard.ts")
final class SessionGuard extends Component {
    private static final List<String> TEXTS = List.of(
            "idle.title",
            "idle.text",
            "longest.title",
            "longest.text",
            "stay",
            "later",
            "over.title",
            "over.text",
            "over.offline");

    private final transient SessionTimes times;

    SessionGuard(SessionTimes times) {
        this.times = times;
        ObjectNode texts = JacksonUtils.createObjectNode();
        TEXTS.forEach(key -> texts.put(key, getTranslation("shell.session." + key)));
        getElement().setPropertyJson("texts", texts);
        getElement().setProperty("warning", times.warning().toMillis());
    }

    /** @return as {@link #left} */
    @ClientCallable
    ObjectNode active() {
        times.active(session());
        return left();
    }

    /** @return {@code left} in milliseconds, and {@code end} as {@link SessionTimes.End#code} has it */
    @ClientCallable
    ObjectNode left() {
        ObjectNode answer = JacksonUtils.createObjectNode();
        times.left(session()).ifPresent(left -> answer.put("left", left.time().toMillis())
                .put("end", left.end().code()));
        return answer;
    }

    private static HttpSession session() {
        return ((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession();
    }
}
