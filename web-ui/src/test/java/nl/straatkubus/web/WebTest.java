package nl.straatkubus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.util.Map;
import nl.straatkubus.platform.TestDatabase;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.web.attack.AttackedTowns;
import nl.straatkubus.web.rights.GuardedTowns;
import nl.straatkubus.web.rights.ShownScreens;
import nl.straatkubus.web.start.StraatkubusApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A test on the whole application over a real database and a real port; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = StraatkubusApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = WebTest.FreshDatabase.class)
@Import({Sketch.class, PaperTown.class, RisingTowns.class, AttackedTowns.class, GuardedTowns.class, ShownScreens.class})
public @interface WebTest {

    /** An empty database of its own and a free port. */
    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            DatabaseAddress database = TestDatabase.fresh();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "web-test",
                            Map.of(
                                    "server.port",
                                    freePort(),
                                    "vaadin.productionMode",
                                    true,
                                    "straatkubus.programs.calls-per-minute",
                                    1_000_000,
                                    "straatkubus.programs.tokens-per-minute",
                                    200,
                                    "straatkubus.programs.tokens-per-minute-of-address",
                                    10_000,
                                    "straatkubus.database.url",
                                    database.url(),
                                    "straatkubus.database.user",
                                    database.ownerUser())));
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
