package nl.straatkubus.web.business;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Says shortly that something was done, or why it was not. */
public final class Done {
    private static final int DURATION_MS = 5_000;
    private static final int LONG_MS = 12_000;

    private Done() {}

    public static void say(String sentence) {
        Notification.show(sentence, DURATION_MS, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    public static void refuse(String sentence) {
        Notification notification = Notification.show(sentence, LONG_MS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
    }
}
