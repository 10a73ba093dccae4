package nl.straatkubus.web.licence;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Leads people whose municipality may not look any more to the page that says why, whatever screen they asked for. */
@Component
final class ScreenGate implements VaadinServiceInitListener {
    private final Licences licences;

    ScreenGate(Licences licences) {
        this.licences = licences;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> started.getUI().addBeforeEnterListener(this::enter));
    }

    private void enter(BeforeEnterEvent event) {
        Optional<MunicipalityCode> municipality = DataScope.current().flatMap(DataScope::municipality);
        boolean closed = municipality
                .filter(code -> !licences.allows(code, Activity.VIEW))
                .isPresent();
        if (closed && event.getNavigationTarget() != LicenceView.class && !event.isErrorEvent()) {
            event.forwardTo(LicenceView.class);
        }
    }
}
