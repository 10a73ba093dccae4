package nl.straatkubus.web.start;

import java.io.PrintStream;
import java.util.List;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks a fresh database once its tables exist, and tells where the application is once it answers. */
@Component
class Welcome implements SmartInitializingSingleton {
    private static final PrintStream TERMINAL = System.out;
    private static final List<String> PEOPLE = List.of("gebiedsmanager@", "databeheer@", "privacy@", "wijkagent@");

    private final DatabaseAddress address;
    private final InstallationKind kind;

    /** @param municipalities unused but for its presence: it exists once the tables do */
    Welcome(DatabaseAddress address, InstallationKind kind, Municipalities municipalities) {
        this.address = address;
        this.kind = kind;
    }

    @Override
    public void afterSingletonsInstantiated() {
        new InstallationMark(address).write(kind);
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        TERMINAL.println("Straatkubus runs at http://localhost:" + port + " (Ctrl-C stops it)");
        if (kind == InstallationKind.DEMO) {
            TERMINAL.println("Demo accounts, all with password demo, synthetic data:");
            for (String person : PEOPLE) {
                TERMINAL.println(
                        "  " + person + "almere.demo   " + person + "dordrecht.demo   " + person + "zwijndrecht.demo");
            }
            TERMINAL.println("  operator@almere.demo (the platform)");
        }
    }
}
