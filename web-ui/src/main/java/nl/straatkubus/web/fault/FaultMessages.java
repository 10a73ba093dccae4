package nl.straatkubus.web.fault;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import nl.straatkubus.web.text.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What an open window says when its session is over, when something in it fails, and while it has no connection. */
@Component
final class FaultMessages implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(FaultMessages.class);
    private static final int SHOWN_MS = 12_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(Translations.spoken(info.getLocale())));
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(FaultMessages::tell));
        event.getSource().addUIInitListener(started -> speak(started.getUI()));
    }

    private static SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(text(locale, "session.title"));
        messages.setSessionExpiredMessage(text(locale, "session.text"));
        messages.setInternalErrorCaption(text(locale, "failed.title"));
        messages.setInternalErrorMessage(text(locale, "window.text"));
        messages.setSyncErrorCaption(text(locale, "sync.title"));
        messages.setSyncErrorMessage(text(locale, "window.text"));
        messages.setCookiesDisabledCaption(text(locale, "cookies.title"));
        messages.setCookiesDisabledMessage(text(locale, "cookies.text"));
        return messages;
    }

    /** A click that failed leaves the screen as it was; the person hears so, with a code that is in our log. */
    private static void tell(ErrorEvent event) {
        String code = FaultCode.next();
        LOG.error("A screen failed, code {}", code, event.getThrowable());
        UI window = UI.getCurrent();
        if (window != null) {
            window.access(() -> {
                Notification notice = Notification.show(
                        Translations.text(window.getLocale(), "fault.click", code),
                        SHOWN_MS,
                        Notification.Position.BOTTOM_CENTER);
                notice.setAssertive(true);
            });
        }
    }

    /** The page and its notice of a lost connection are in the language of the reader. */
    private static void speak(UI window) {
        Locale locale = window.getLocale();
        window.getPage()
                .executeJs(
                        "document.documentElement.lang = $3;"
                                + "const bar = document.querySelector('vaadin-connection-indicator');"
                                // By itself it tells no one what it is.
                                + "bar?.setAttribute('role', 'status');"
                                + "if (bar) { bar.offlineText = $0; bar.reconnectingText = $1; bar.onlineText = $2; }",
                        text(locale, "offline"),
                        text(locale, "reconnecting"),
                        text(locale, "online"),
                        locale.getLanguage());
    }

    private static String text(Locale locale, String key) {
        return Translations.text(locale, "fault." + key);
    }
}
