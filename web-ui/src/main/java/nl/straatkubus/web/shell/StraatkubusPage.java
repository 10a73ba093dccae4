package nl.straatkubus.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page that all screens live in. */
@StyleSheet(Lumo.STYLESHEET)
public final class StraatkubusPage implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Straatkubus");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "icons/straatkubus.svg", "any");
    }
}
