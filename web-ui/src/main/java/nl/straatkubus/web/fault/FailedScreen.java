package nl.straatkubus.web.fault;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A screen that could not be made. What went wrong stands in our log under the code that the page tells. */
@AnonymousAllowed
@CssImport("./styles/tokens.css")
@CssImport("./styles/fault.css")
final class FailedScreen extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(FailedScreen.class);

    private final FaultPage page = new FaultPage(FaultPage.FAILED, FaultCode.next(), getLocale());

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("Screen {} failed, code {}", event.getLocation().getPath(), page.code(), parameter.getException());
        addClassName("sk-fault");
        getElement().setProperty("innerHTML", page.inside());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return page.title();
    }
}
