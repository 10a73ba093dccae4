package nl.straatkubus.web.fault;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.web.security.CurrentViewer;

/** An address without a screen, or with one that is not for this person: which of both is told to the log only. */
@AnonymousAllowed
@CssImport("./styles/tokens.css")
@CssImport("./styles/fault.css")
final class MissingScreen extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private final FaultPage page = new FaultPage(FaultPage.MISSING, "", getLocale());
    private final transient CurrentViewer current;
    private final transient AuditLog audit;

    MissingScreen(CurrentViewer current, AuditLog audit) {
        this.current = current;
        this.audit = audit;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        String path = event.getLocation().getPath();
        if (event.getSource().resolveNavigationTarget(new Location(path)).isPresent()) {
            current.present().ifPresent(viewer -> audit.record(viewer, "called", "/" + path, "refused"));
        }
        addClassName("sk-fault");
        getElement().setProperty("innerHTML", page.inside());
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return page.title();
    }
}
