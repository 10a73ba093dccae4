package nl.straatkubus.web.business;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinService;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.tenancy.DataScope;

/**
 * Holds controls that change something to the licence of the municipality, as {@link
 * nl.straatkubus.admin.licence.LicenceState#allows} has it. A disabled control also does nothing for a browser that asks
 * all the same. The bar above every screen says why and until when.
 */
public final class Editing {
    private Editing() {}

    /**
     * Takes a control, or all in it, away where the licence allows looking only. Operators have no licence and keep theirs.
     *
     * @return the same
     */
    public static <C extends Component> C hold(C control) {
        control.addAttachListener(_ -> {
            if (!isAllowed()) {
                control.getElement().setEnabled(false);
                control.getElement().setAttribute("title", control.getTranslation("business.looking-only"));
            }
        });
        return control;
    }

    private static boolean isAllowed() {
        Licences licences = VaadinService.getCurrent().getInstantiator().getOrCreate(Licences.class);
        return DataScope.current()
                .flatMap(DataScope::municipality)
                .map(code -> licences.allows(code, Activity.EDIT))
                .orElse(true);
    }
}
