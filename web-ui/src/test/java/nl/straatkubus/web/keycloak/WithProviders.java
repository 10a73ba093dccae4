package nl.straatkubus.web.keycloak;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.provider.Provider;
import nl.straatkubus.web.provider.Providers;
import nl.straatkubus.web.rights.GuardedTowns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application with a key for secrets and a way to providers on this machine; these stories share one context. */
@WebTest
abstract class WithProviders {
    static final int PORT = KeycloakServer.freePort();
    static final int SILENT = KeycloakServer.freePort();
    /** For a second stand-in: a connection that the product keeps to one that stopped is of no use to the next. */
    static final int SECOND = KeycloakServer.freePort();

    /** Lives as long as the context does. */
    static final ProviderStandIn STAND_IN = new ProviderStandIn(KeycloakServer.freePort());

    @Autowired
    GuardedTowns towns;

    @Autowired
    Providers providers;

    @DynamicPropertySource
    static void aKeyForSecretsAndAWayOut(DynamicPropertyRegistry properties) {
        properties.add("straatkubus.secret-key", () -> "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        properties.add(
                "straatkubus.sources.allow",
                () -> "localhost:" + PORT + ",localhost:" + SILENT + ",localhost:" + SECOND + ","
                        + STAND_IN.issuer().substring("http://".length()));
        properties.add("straatkubus.provider-patience", () -> "2s");
    }

    /** Makes a stand-in the provider of a municipality, or no longer. */
    void registerStandIn(MunicipalityCode town, String issuer, boolean active) {
        providers.register(town, standIn(issuer, active), Optional.of(ProviderStandIn.SECRET), administrator(town));
    }

    static Provider standIn(String issuer, boolean active) {
        return new Provider(
                issuer, ProviderStandIn.CLIENT, "groups", Map.of("x", Set.of("area-manager")), false, active, 0);
    }

    /** Who managed the people of a town, also of one whose licence lets nobody in any more. */
    static Viewer administrator(MunicipalityCode town) {
        return new Viewer(
                Optional.of(town),
                GuardedTowns.person(town, Function.ADMINISTRATOR),
                "Ada",
                Set.of(Function.ADMINISTRATOR));
    }
}
