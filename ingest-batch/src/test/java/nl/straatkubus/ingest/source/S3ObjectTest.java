package nl.straatkubus.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object in a bucket, from a store that works the signature out for itself. */
class S3ObjectTest {
    private static final FetchLimits LIMITS = new FetchLimits(1 << 20, Duration.ofSeconds(20), Duration.ofSeconds(10));
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    @TempDir
    Path folder;

    private final WebServer server = new WebServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private String fetch(String key, String secret) throws IOException {
        try (GuardedHttp http = server.client(LIMITS);
                Cutoff cutoff = new Cutoff(LIMITS)) {
            Source.S3 source = new Source.S3(server.at("/"), "eu-west-1", "leveringen", key, "AKIDEXAMPLE");
            return new S3Object(http, Clock.systemUTC())
                    .fetch(source, Optional.of(secret), folder.resolve("f"), cutoff);
        }
    }

    private void give(String path, String text) {
        server.on(path, exchange -> WebServer.send(exchange, isSigned(exchange) ? 200 : 403, text));
    }

    @Test
    void signedRequestGetsTheObject() throws IOException {
        give("/leveringen/uit/", "postcode;aantal");

        assertThat(fetch("uit/zorg & meer 2024.csv", SECRET)).isEqualTo("uit/zorg & meer 2024.csv");
        assertThat(folder.resolve("f")).hasContent("postcode;aantal");
        assertThat(server.asked).containsExactly("/leveringen/uit/zorg%20%26%20meer%202024.csv");
    }

    @Test
    void newestObjectThatFitsIsTakenFromAllPagesOfTheList() throws IOException {
        server.on("/leveringen", exchange -> {
            boolean second = exchange.getRequestURI().getRawQuery().contains("continuation-token=t%2Fw%3D");
            WebServer.send(exchange, isSigned(exchange) ? 200 : 403, second ? """
                    <ListBucketResult><IsTruncated>false</IsTruncated>
                    <Contents><Key>uit/b.csv</Key><LastModified>2025-03-01T00:00:00.000Z</LastModified></Contents>
                    <Contents><Key>uit/b.txt</Key><LastModified>2025-04-01T00:00:00.000Z</LastModified></Contents>
                    </ListBucketResult>""" : """
                    <ListBucketResult><IsTruncated>true</IsTruncated>
                    <Contents><Key>uit/a.csv</Key><LastModified>2025-02-01T00:00:00.000Z</LastModified></Contents>
                    <NextContinuationToken>t/w=</NextContinuationToken></ListBucketResult>""");
        });
        give("/leveringen/uit/b.csv", "de nieuwste");

        assertThat(fetch("uit/*.csv", SECRET)).isEqualTo("uit/b.csv");
        assertThat(folder.resolve("f")).hasContent("de nieuwste");
    }

    @Test
    void wrongSecretIsForAPerson() {
        give("/leveringen/uit/", "x");

        FetchFailed failed = catchThrowableOfType(FetchFailed.class, () -> fetch("uit/a.csv", "another"));

        assertThat(failed.sentence().code()).isEqualTo("source.not-let-in");
        assertThat(failed.isPassing()).isFalse();
    }

    /** Signature Version 4 as Amazon describes it for its "Authorization" header, worked out here from the request. */
    private static boolean isSigned(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        String names = given.replaceFirst(".*SignedHeaders=([^,]+).*", "$1");
        String scope = given.replaceFirst(".*Credential=AKIDEXAMPLE/([^,]+).*", "$1");
        String headers = Arrays.stream(names.split(";"))
                .map(name ->
                        name + ":" + exchange.getRequestHeaders().getFirst(name).strip() + "\n")
                .collect(Collectors.joining());
        String query = exchange.getRequestURI().getRawQuery() == null
                ? ""
                : Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                        .sorted()
                        .collect(Collectors.joining("&"));
        String request = "GET\n" + exchange.getRequestURI().getRawPath() + "\n" + query + "\n" + headers + "\n" + names
                + "\n" + exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        String toSign = "AWS4-HMAC-SHA256\n" + exchange.getRequestHeaders().getFirst("x-amz-date") + "\n" + scope + "\n"
                + hex(sha256(request));
        byte[] key = ("AWS4" + SECRET).getBytes(UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return given.endsWith("Signature=" + hex(hmac(key, toSign)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
