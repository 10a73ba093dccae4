package nl.straatkubus.web.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak in a process of its own, with a realm for each municipality; ends with the tests. */
final class KeycloakServer {
    static final String CLIENT = "straatkubus";
    /** A program; its tokens have the audience of the API. */
    static final String LINK = "Koppeling";

    static final String SECRET = "alleen-voor-de-proef";
    static final String PASSWORD = "langs het water";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String REALM = """
            {"realm":"%1$s","enabled":true,"sslRequired":"none",
             "roles":{"realm":[{"name":"wijkteam"},{"name":"gebiedsregie"}]},
             "clients":[{"clientId":"straatkubus","secret":"alleen-voor-de-proef","redirectUris":["*"],
               "standardFlowEnabled":true,"serviceAccountsEnabled":true,"publicClient":false,"protocolMappers":[{"name":"groups",
               "protocol":"openid-connect","protocolMapper":"oidc-usermodel-realm-role-mapper",
               "config":{"claim.name":"groups","multivalued":"true","id.token.claim":"true",
               "jsonType.label":"String"}}]},
              {"clientId":"Koppeling","secret":"alleen-voor-de-proef","publicClient":false,"standardFlowEnabled":false,
               "serviceAccountsEnabled":true,"directAccessGrantsEnabled":true,"protocolMappers":[{"name":"straatkubus",
               "protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
               "config":{"included.custom.audience":"%3$s/api/%1$s","access.token.claim":"true","id.token.claim":"true"}}]}],
             "users":[%2$s]}""";
    private static final String USER = """
            {"username":"%1$s","email":"%1$s@%2$s.example","emailVerified":true,"enabled":true,"firstName":"%1$s",
             "lastName":"%2$s","credentials":[{"type":"password","value":"langs het water"}],"realmRoles":["%3$s"]}""";

    private final int port;
    private final Process process;

    private KeycloakServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it and waits until every realm answers.
     *
     * @param base address of the application, for which {@link #LINK} asks its tokens
     */
    static KeycloakServer start(int port, String base, Map<String, List<String>> people) {
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
                Files.writeString(realms.resolve(name + ".json"), REALM.formatted(name, users, base));
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

    /** The access token that a realm gives to a program for itself. */
    String tokenOfProgram(String realm, String program) {
        return token(realm, program, "client_credentials", "")
                .get("access_token")
                .asString();
    }

    /** What a realm gives to a program that somebody signs in to: an access token and an ID token. */
    JsonNode tokensOfPerson(String realm, String program, String name) {
        String person = "&username=" + name + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        return token(realm, program, "password", person + "&scope=openid");
    }

    private JsonNode token(String realm, String program, String grant, String more) {
        String form = "grant_type=" + grant + "&client_id=" + program + "&client_secret=" + SECRET + more;
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(
                            HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(answer);
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
