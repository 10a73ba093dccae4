package nl.straatkubus.web.accompanied;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A window that shows changes as they happen, and tells every few seconds that it is still there. Changes that come while
 * one is on its way are shown together with it.
 */
final class LiveWindow {
    private static final int BEAT_MS = 5_000;

    private final UI window;
    private final Runnable refresh;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Registration beats;
    private final PushMode before;

    /**
     * @param refresh shows how things are now; called in the window
     * @param beat called in the window while it is there
     */
    LiveWindow(UI window, Runnable refresh, Runnable beat) {
        this.window = window;
        this.refresh = refresh;
        before = window.getPushConfiguration().getPushMode();
        window.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        window.setPollInterval(BEAT_MS);
        beats = window.addPollListener(poll -> beat.run());
    }

    /** Something changed. Returns at once. */
    void changed() {
        if (asked.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::show);
        }
    }

    private void show() {
        try {
            window.access(() -> {
                asked.set(false);
                refresh.run();
            });
        } catch (UIDetachedException gone) {
            // Nobody looks any more; the watch over viewings notices that by itself.
            asked.set(true);
        }
    }

    void stop() {
        beats.remove();
        window.setPollInterval(-1);
        window.getPushConfiguration().setPushMode(before);
    }
}
