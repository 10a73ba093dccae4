package nl.straatkubus.web.keycloak;

import nl.straatkubus.web.WebTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application with a key for secrets and a way to providers on this machine; these stories share one context. */
@WebTest
abstract class WithProviders {
    static final int PORT = KeycloakServer.freePort();
    static final int SILENT = KeycloakServer.freePort();
    static final int STAND_IN = KeycloakServer.freePort();
    /** Another one has another port: a connection that the product kept to one that stopped is of no use to the next. */
    static final int FORGER = KeycloakServer.freePort();

    @DynamicPropertySource
    static void aKeyForSecretsAndAWayOut(DynamicPropertyRegistry properties) {
        properties.add("straatkubus.secret-key", () -> "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        properties.add(
                "straatkubus.sources.allow",
                () -> "localhost:" + PORT + ",localhost:" + SILENT + ",localhost:" + STAND_IN + ",localhost:" + FORGER);
        properties.add("straatkubus.provider-patience", () -> "2s");
    }
}
