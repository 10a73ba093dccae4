package nl.straatkubus.web.security;

import com.vaadin.flow.spring.SpringServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the push connection of a window from making a session. A window whose session ended closes that connection while
 * it is led to the sign-in page: the cookie of a session made then would take the place of the one that knows why, and
 * where to come back.
 */
@Component
final class NoSessionByPush implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registered && registered.getServlet() instanceof SpringServlet) {
            registered.addInitParameter(ApplicationConfig.PROPERTY_SESSION_CREATE, Boolean.FALSE.toString());
        }
        return bean;
    }
}
