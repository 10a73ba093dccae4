package nl.straatkubus.web.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak in a process of its own, with a realm for each municipality; ends with the tests. */
final class KeycloakServer {
    static final String CLIENT = "straatkubus";
    static final String SECRET = "alleen-voor-de-proef";
    static final String PASSWORD = "langs het water";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String REALM = """
            {"realm":"%s","enabled":true,"sslRequired":"none",
             "roles":{"realm":[{"name":"wijkteam"},{"name":"gebiedsregie"}]},
             "clients":[{"clientId":"straatkubus","secret":"alleen-voor-de-proef","redirectUris":["*"],
               "standardFlowEnabled":true,"serviceAccountsEnabled":true,"publicClient":false,"protocolMappers":[{"name":"groups",
               "protocol":"openid-connect","protocolMapper":"oidc-usermodel-realm-role-mapper",
               "config":{"claim.name":"groups","multivalued":"true","id.token.claim":"true",
               "jsonType.label":"String"}}]}],
             "users":[%s]}""";
    private static final String USER = """
            {"username":"%1$s","email":"%1$s@%2$s.example","emailVerified":true,"enabled":true,"firstName":"%1$s",
             "lastName":"%2$s","credentials":[{"type":"password","value":"langs het water"}],"realmRoles":["%3$s"]}""";

    private final int port;
    private final Process process;

    private KeycloakServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts it and waits until every realm answers. */
    static KeycloakServer start(int port, Map<String, List<String>> people) {
        try {
            Path home = home();
            Path realms = Files.createDirectories(home.resolve("data/import"));
            for (Map.Entry<String, List<String>> realm : people.entrySet()) {
                String name = realm.getKey();
                String users = String.join(
                        ",",
                        realm.getValue().stream()
                                .map(one -> USER.formatted(one.split(" ")[0], name, one.split(" ")[1]))
                                .toList());
                Files.writeString(realms.resolve(name + ".json"), REALM.formatted(name, users));
            }
            Process process = process(home, port);
            KeycloakServer server = new KeycloakServer(port, process);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            for (String realm : people.keySet()) {
                server.await(realm);
            }
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Process process(Path home, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--log-level=warn");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m");
        builder.redirectErrorStream(true);
        builder.redirectOutput(home.resolve("keycloak.log").toFile());
        return builder.start();
    }

    /** The folder that Maven unpacked the distribution into. */
    private static Path home() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("target", "keycloak"))) {
            return found.filter(path -> Files.exists(path.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private void await(String realm) {
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, realm)) {
                if (Instant.now().isAfter(end) || !process.isAlive()) {
                    throw new IllegalStateException("Keycloak does not start; see target/keycloak/*/keycloak.log");
                }
                Thread.sleep(250);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean answers(HttpClient client, String realm) throws InterruptedException {
        try {
            URI address = URI.create(issuer(realm) + "/.well-known/openid-configuration");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String issuer(String realm) {
        return "http://localhost:" + port + "/realms/" + realm;
    }

    /** A token that a realm gives to a program. */
    String tokenOfProgram(String realm) {
        String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + SECRET;
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(
                            HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(answer).get("access_token").asString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
