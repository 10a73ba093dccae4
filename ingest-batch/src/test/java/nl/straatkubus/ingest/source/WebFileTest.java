package nl.straatkubus.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner puts a file on a web server; not every server means well. */
class WebFileTest {
    private static final FetchLimits LIMITS = new FetchLimits(1000, Duration.ofSeconds(20), Duration.ofSeconds(10));

    @TempDir
    Path folder;

    private final WebServer server = new WebServer();
    private Path into;

    @BeforeEach
    void file() {
        into = folder.resolve("file");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String fetch(URI address, String user, String secret, FetchLimits limits) throws IOException {
        try (GuardedHttp http = server.client(limits);
                Cutoff cutoff = new Cutoff(limits)) {
            Source.Https source = new Source.Https(address, Optional.ofNullable(user));
            return new WebFile(http).fetch(source, Optional.ofNullable(secret), into, cutoff);
        }
    }

    private String failure(String path, FetchLimits limits) {
        return catchThrowableOfType(FetchFailed.class, () -> fetch(server.at(path), null, null, limits))
                .sentence()
                .code();
    }

    @Test
    void fileComesWholeUnderItsOwnName() throws IOException {
        server.text("/uit/achterstand-2024.csv", "postcode;aantal\n3311AA;4\n");

        assertThat(fetch(server.at("/uit/achterstand-2024.csv"), null, null, LIMITS))
                .isEqualTo("achterstand-2024.csv");
        assertThat(into).hasContent("postcode;aantal\n3311AA;4\n");
    }

    @Test
    void passwordGoesToTheNamedServerAndNotToTheOneItSendsUsTo() throws IOException {
        try (WebServer other = new WebServer()) {
            other.on(
                    "/bestand.csv",
                    exchange -> WebServer.send(
                            exchange,
                            200,
                            "kreeg " + exchange.getRequestHeaders().getFirst("Authorization")));
            server.on("/begin", exchange -> {
                assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                        .isEqualTo("Basic amFuOmdlaGVpbQ==");
                exchange.getResponseHeaders()
                        .add("Location", other.at("/bestand.csv").toString());
                exchange.sendResponseHeaders(302, -1);
            });
            OutgoingAddresses both = new OutgoingAddresses(server.name() + ", " + other.name());
            try (GuardedHttp http = new GuardedHttp(both, LIMITS);
                    Cutoff cutoff = new Cutoff(LIMITS)) {
                Source.Https source = new Source.Https(server.at("/begin"), Optional.of("jan"));
                new WebFile(http).fetch(source, Optional.of("geheim"), into, cutoff);
            }
        }
        assertThat(into).hasContent("kreeg null");
    }

    @Test
    void redirectIntoTheClosedNetworkIsNotFollowed() {
        try (WebServer secret = new WebServer()) {
            secret.text("/", "only for insiders");
            server.on("/begin", exchange -> {
                exchange.getResponseHeaders()
                        .add("Location", secret.at("/").toString().replace("http:", "https:"));
                exchange.sendResponseHeaders(307, -1);
            });

            assertThat(failure("/begin", LIMITS)).isEqualTo("source.closed-address");
            assertThat(secret.asked).isEmpty();
        }
    }

    @Test
    void plainHttpIsForAddressesThatTheOperatorAllowed() {
        assertThatThrownBy(() -> fetch(URI.create("http://example.com/bestand.csv"), null, null, LIMITS))
                .hasMessageContaining("https");
    }

    @Test
    void endlessRoundOfRedirectsEnds() {
        server.on("/rond", exchange -> {
            exchange.getResponseHeaders().add("Location", "/rond");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(failure("/rond", LIMITS)).isEqualTo("source.redirects");
    }

    @ParameterizedTest
    @CsvSource({"401, source.not-let-in, false", "404, source.not-there, true", "503, source.busy, true"})
    void whatTheServerSaysDecidesWhetherToTryAgain(int code, String sentence, boolean again) {
        server.on("/x", exchange -> WebServer.send(exchange, code, ""));

        FetchFailed failed = catchThrowableOfType(FetchFailed.class, () -> fetch(server.at("/x"), null, null, LIMITS));

        assertThat(failed.sentence().code()).isEqualTo(sentence);
        assertThat(failed.isPassing()).isEqualTo(again);
    }

    @Test
    void signInPageIsNoFile() {
        server.text("/x.csv", "\n<!DOCTYPE html><title>Inloggen</title>");

        assertThat(failure("/x.csv", LIMITS)).isEqualTo("source.page");
    }

    @Test
    void fileThatIsTooLargeIsCutOffOnTheWay() throws IOException {
        server.on("/x.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        });

        assertThat(failure("/x.csv", LIMITS)).isEqualTo("source.too-large");
        assertThat(Files.size(into)).isLessThan(200_000);
    }

    @Test
    void serverThatHangsIsCutOff() {
        server.on("/x.csv", exchange -> Thread.sleep(Duration.ofMinutes(5)));

        assertThat(failure("/x.csv", new FetchLimits(1000, Duration.ofMinutes(1), Duration.ofMillis(200))))
                .isEqualTo("source.no-answer");
    }

    @Test
    void serverThatDripsIsCutOffToo() {
        server.on("/x.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                Thread.sleep(20);
            }
        });

        assertThat(failure("/x.csv", new FetchLimits(100_000, Duration.ofMillis(400), Duration.ofSeconds(10))))
                .isEqualTo("source.too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "240.0.0.1",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::1",
                "localhost",
                "0x7f000001"
            })
    void networkOfTheInstallationIsClosed(String host) {
        assertThatThrownBy(() -> new OutgoingAddresses("").resolve(host, 443)).isInstanceOf(FetchFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2a00:1450:400e:80c::200e"})
    void restOfTheWorldIsOpen(String host) {
        assertThat(new OutgoingAddresses("").resolve(host, 443)).hasSize(1);
    }
}
