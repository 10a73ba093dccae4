package nl.straatkubus.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import nl.straatkubus.web.security.Leaving;
import nl.straatkubus.web.security.SessionTimes;
import nl.straatkubus.web.security.WindowWatch;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the server that somebody is busy in this window, and that person that the session is about to end. When it has
 * ended, the page is asked for anew at the same address, so that signing in leads back to it. Leaves as well when the
 * server finds that this window may not stay as it is, whether somebody touches it or not.
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
            "over.offline",
            "ended.title",
            "ended.text",
            "changed.title",
            "changed.text");

    private final transient SessionTimes times;
    private final transient WindowWatch watch;
    private Registration watched = () -> {};

    SessionGuard(SessionTimes times, WindowWatch watch) {
        this.times = times;
        this.watch = watch;
        ObjectNode texts = JacksonUtils.createObjectNode();
        TEXTS.forEach(key -> texts.put(key, getTranslation("shell.session." + key)));
        getElement().setPropertyJson("texts", texts);
        getElement().setProperty("warning", times.warning().toMillis());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI window = attached.getUI();
        window.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        watched = watch.add(session(), why -> leave(window, why));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watched.remove();
    }

    /** Has the other windows of this browser leave, then ends the session. */
    void signOut(SerializableRunnable end) {
        getElement().callJsFunction("tellOthers").then(told -> end.run(), failed -> end.run());
    }

    private void leave(UI window, Leaving why) {
        if (window == UI.getCurrent()) {
            // It goes by itself: its own request is being answered.
            return;
        }
        Command go = () -> {
            getElement().callJsFunction("leave", why.code());
            // The window may be taken away right after this.
            window.push();
        };
        try {
            if (VaadinSession.getCurrent() != null && VaadinSession.getCurrent() == window.getSession()) {
                // Another window of the session signs out; what would wait for its turn comes after the end.
                window.accessSynchronously(go);
            } else {
                window.access(go);
            }
        } catch (UIDetachedException gone) {
            watched.remove();
        }
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
